import type { Finding } from '../rules/finding.ts';
import { addTopField } from '../rules/support/fixes.ts';
import { setValue, yamlText } from '../syntax/edit.ts';
import { addItems } from '../syntax/edit-add.ts';
import { entryOf } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import type { Action } from './code-actions.ts';
import type { PlanDocument } from './document.ts';

/**
 * Findings that cannot be silenced in the file: it cannot be read, or they concern silencing
 * itself.
 */
const never = /^(?:STR00[12]|IGN\d+|CFG\d+)$/;

/**
 * “Ignore it here, because …”: adds an entry under `ignore`; a missing reason is a finding itself.
 */
export function ignoreActions(
  { checked, lang }: PlanDocument,
  findings: readonly Finding[],
): Action[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const at = finding.path.join('.');
    const key = `${finding.rule} ${at}`;
    if (never.test(finding.rule) || seen.has(key)) return [];
    seen.add(key);
    const place = at === '' ? '' : ` at: ${yamlText(at, true)},`;
    const edits = insert(checked.plan, `{rule: ${finding.rule},${place} reason: TODO}`);
    const title =
      lang === 'zh'
        ? `在此忽略 ${finding.rule}，理由是……`
        : `Ignore ${finding.rule} here, because …`;
    return edits ? [{ title, kind: 'quickfix' as const, edits, finding, preferred: false }] : [];
  });
}

function insert(
  plan: PlanDocument['checked']['plan'],
  item: string,
): readonly TextEdit[] | undefined {
  const { text } = plan.syntax;
  const section = plan.root && entryOf(plan.root, 'ignore');
  if (!section) return addTopField(plan, { key: 'ignore', items: [item] });
  if (section.value.kind === 'list')
    return section.value.items.length > 0 || section.value.flow
      ? addItems(text, section.value, [item])
      : undefined;
  if (section.value.kind !== 'scalar' || !section.value.isNull) return undefined;
  return setValue(text, section, `[${item}]`);
}
