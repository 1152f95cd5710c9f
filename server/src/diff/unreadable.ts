import type { Finding } from '../rules/finding.ts';
import type { Change, Side } from './change.ts';

/** Notes a text that cannot be read in full: the list of changes may be incomplete. */
export function unreadable(before: Side, after: Side): Change[] {
  return ([before, after] as const).flatMap((side, index) => {
    const { plan, findings } = side.checked;
    // Of two entries with the same key only one counts.
    const isWhole = plan.syntax.problems.length === 0 && !findings.some(isDuplicate);
    if (isWhole) return [];
    const message =
      index === 0
        ? {
            en: 'The earlier version cannot be read in full; some changes may be missing here.',
            zh: '旧版本无法完整读取，此处可能缺少部分变化。',
          }
        : {
            en: 'The new version cannot be read in full; some changes may be missing here.',
            zh: '新版本无法完整读取，此处可能缺少部分变化。',
          };
    return { kind: 'unreadable' as const, section: 'plan', at: '', message };
  });
}

function isDuplicate({ rule }: Finding): boolean {
  return rule === 'STR006';
}
