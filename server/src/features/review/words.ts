import type { Change, Direction } from '../../diff/change.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Text } from '../../text/language.ts';

/** Texts around changes and findings, in both languages. */
export const reviewWords = {
  sections: {
    plan: { en: 'Strategy', zh: '策略' },
    goals: { en: 'Goals', zh: '目标' },
    segments: { en: 'Segments', zh: '人群' },
    levers: { en: 'Levers', zh: '杠杆' },
    kpis: { en: 'KPIs', zh: '指标' },
    economics: { en: 'Unit economics', zh: '单位经济' },
    initiatives: { en: 'Initiatives', zh: '举措' },
    phases: { en: 'Phases', zh: '阶段' },
    channels: { en: 'Channels', zh: '渠道' },
    scenarios: { en: 'Scenarios', zh: '情景' },
    decisions: { en: 'Decisions', zh: '决策' },
    assumptions: { en: 'Assumptions', zh: '假设' },
    risks: { en: 'Risks', zh: '风险' },
    sources: { en: 'Sources', zh: '来源' },
  } as Readonly<Record<string, Text>>,
  severities: {
    error: { en: 'error', zh: '错误' },
    warning: { en: 'warning', zh: '警告' },
    info: { en: 'info', zh: '提示' },
    hint: { en: 'hint', zh: '建议' },
  } satisfies Record<Severity, Text>,
  newFindings: { en: 'New findings', zh: '新出现的提示' },
  clearedFindings: { en: 'Cleared findings', zh: '已消除的提示' },
  noChange: { en: 'No change in the strategy.', zh: '策略没有变化。' },
  planAdded: { en: 'New plan', zh: '新增计划' },
  planRemoved: { en: 'Plan removed', zh: '计划已删除' },
  planMoved: { en: 'Moved from', zh: '移自' },
  more: { en: 'and {count} more', zh: '另有 {count} 项' },
  directions: {
    bolder: { en: 'bolder', zh: '更进取' },
    weaker: { en: 'weaker', zh: '放松' },
  } satisfies Record<Direction, Text>,
} as const;

/** `+` added, `-` removed, `~` changed. */
export function symbolOf({ kind }: Change): '+' | '-' | '~' {
  if (
    kind === 'added' ||
    kind === 'live' ||
    kind === 'filled' ||
    kind === 'unwaived' ||
    kind === 'measured'
  )
    return '+';
  return kind === 'removed' || kind === 'waived' || kind === 'hollowed' || kind === 'unreadable'
    ? '-'
    : '~';
}

/** Changes by section, in their given order. */
export function bySection(changes: readonly Change[]): (readonly [string, readonly Change[]])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes)
    groups.set(change.section, [...(groups.get(change.section) ?? []), change]);
  return [...groups];
}
