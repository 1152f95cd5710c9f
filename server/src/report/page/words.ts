import type { Severity } from '../../rules/rule.ts';
import type { Text } from '../../text/language.ts';
import type { LeverRow, LeverStatus } from '../types.ts';

/** How a lever is shown: its state, or `advised` where nothing is missing that the plan must have. */
export type LeverMark = LeverStatus | 'advised';

/** A lever that is only recommended is not missing. */
export function markOf(state: LeverStatus, required: boolean): LeverMark {
  return state === 'missing' && !required ? 'advised' : state;
}

/** What boards and reports say around a plan, in both languages. */
export const pageWords = {
  untitled: { en: 'Untitled plan', zh: '未命名的计划' },
  empty: {
    en: 'There is nothing to show yet. Write the model, the levers and the KPIs of the plan, and they appear here.',
    zh: '暂无内容。写下计划的模式、杠杆与指标后，会显示在这里。',
  },
  glance: { en: 'At a glance', zh: '概览' },
  model: { en: 'Model', zh: '模式' },
  trends: { en: 'Trends', zh: '趋势' },
  status: { en: 'Status', zh: '状态' },
  period: { en: 'Period', zh: '计划期' },
  owner: { en: 'Owner', zh: '负责人' },
  company: { en: 'Company', zh: '企业' },
  noModel: { en: 'no known model', zh: '没有已知的模式' },
  keys: { en: 'Operating keys met', zh: '已满足的运营要点' },
  waivedKeys: { en: 'waived', zh: '已豁免' },
  findings: { en: 'Findings', zh: '提示' },
  noFindings: { en: 'Nothing to report.', zh: '没有问题。' },
  silenced: { en: 'Findings kept silent on purpose', zh: '有意不提示的条数' },
  table: { en: 'As a table', zh: '以表格查看' },
  coverage: { en: 'Lever coverage', zh: '杠杆覆盖' },
  lever: { en: 'Lever', zh: '杠杆' },
  state: { en: 'State', zh: '情况' },
  askedBy: { en: 'Asked for by', zh: '要求来自' },
  planned: { en: 'Planned', zh: '计划中' },
  live: { en: 'Live', zh: '已上线' },
  work: { en: 'Initiatives', zh: '举措' },
  why: { en: 'Why', zh: '理由' },
  until: { en: 'until', zh: '至' },
  emphasis: { en: 'Emphasis', zh: '侧重' },
  dimension: { en: 'Dimension', zh: '维度' },
  modelShare: { en: 'Model', zh: '模式' },
  declaredShare: { en: 'Plan says', zh: '计划自述' },
  leverShare: { en: 'Plan’s levers', zh: '计划的杠杆' },
  emphasisNote: {
    en: 'Shares in percent. “Plan’s levers” adds up what each planned lever works on; it is a rough guide.',
    zh: '单位为百分比。“计划的杠杆”按各杠杆的作用相加，仅供参考。',
  },
  kpis: { en: 'KPI ladder', zh: '指标阶梯' },
  kpi: { en: 'KPI', zh: '指标' },
  baseline: { en: 'Baseline', zh: '基线' },
  target: { en: 'Target', zh: '目标' },
  due: { en: 'Due', zh: '期限' },
  checkpoints: { en: 'Checkpoints', zh: '检查点' },
  benchmark: { en: 'Case to compare with', zh: '可比案例' },
  caveat: { en: 'Caveat', zh: '注意' },
  kpiNote: {
    en: 'Every line has its own scale. A diamond is the figure of a case; its caveat is in the table.',
    zh: '每行各有刻度。菱形为案例数字，注意事项见表格。',
  },
  unread: { en: 'no numbers to draw', zh: '没有可画的数字' },
  timeline: { en: 'Timeline', zh: '时间表' },
  initiative: { en: 'Initiative', zh: '举措' },
  when: { en: 'When', zh: '时间' },
  after: { en: 'Waits for', zh: '前置' },
  milestones: { en: 'Milestones', zh: '里程碑' },
  budget: { en: 'Budget', zh: '预算' },
  today: { en: 'Today', zh: '今天' },
  undated: { en: 'no readable dates', zh: '没有可读的时间' },
  byLever: { en: 'Money by lever', zh: '按杠杆的资金' },
  byMonth: { en: 'Money over time', zh: '按时间的资金' },
  amount: { en: 'Amount', zh: '金额' },
  share: { en: 'Share', zh: '占比' },
  month: { en: 'Month', zh: '月份' },
  total: { en: 'Budget', zh: '总预算' },
  reserve: { en: 'Reserve', zh: '预留' },
  plannedSum: { en: 'Planned work', zh: '举措合计' },
  left: {
    en: 'Not in the sums (internal, no amount, or another currency)',
    zh: '未计入（内部投入、无金额或其他币种）',
  },
  monthNote: {
    en: 'Money is spread evenly over the time of each initiative.',
    zh: '资金在各举措的时间内平均分摊。',
  },
  assumptions: { en: 'Assumptions', zh: '假设' },
  assumption: { en: 'Assumption', zh: '假设' },
  checkBy: { en: 'Check by', zh: '核实期限' },
  overdue: { en: 'overdue', zh: '已过期' },
  risks: { en: 'Risks', zh: '风险' },
  risk: { en: 'Risk', zh: '风险' },
  likelihood: { en: 'Likelihood', zh: '可能性' },
  impact: { en: 'Impact', zh: '影响' },
  response: { en: 'Response', zh: '应对' },
  evidence: { en: 'Evidence', zh: '依据' },
  source: { en: 'Source', zh: '来源' },
  kind: { en: 'Kind', zh: '类型' },
  date: { en: 'Date', zh: '日期' },
  address: { en: 'Address', zh: '地址' },
  uses: { en: 'Cited', zh: '引用次数' },
  kinds: { source: { en: 'own source', zh: '自有来源' }, case: { en: 'case', zh: '案例' } },
  cases: { en: 'Closest cases', zh: '最接近的案例' },
  closest: { en: 'Closest', zh: '最接近' },
  shares: { en: 'In common', zh: '共同之处' },
  alsoDid: { en: 'It also did; your plan lacks', zh: '它还做了、而本计划没有的' },
  figures: { en: 'Figures', zh: '数字' },
  wentWrong: { en: 'Went wrong like this', zh: '是这样出问题的' },
  rule: { en: 'Rule', zh: '规则' },
  severity: { en: 'Severity', zh: '级别' },
  message: { en: 'What', zh: '内容' },
  none: { en: 'none', zh: '无' },
  kindsOfLever: {
    required: { en: 'required', zh: '必备' },
    recommended: { en: 'recommended', zh: '建议' },
    chosen: { en: 'own choice', zh: '自选' },
  } satisfies Record<LeverRow['kind'], Text>,
  states: {
    met: { en: 'covered', zh: '已覆盖' },
    hollow: { en: 'partial: no mechanism', zh: '部分：没有做法' },
    wrong: { en: 'partial: mechanisms do not fit', zh: '部分：做法不对口' },
    missing: { en: 'missing', zh: '缺少' },
    advised: { en: 'recommended: not in the plan', zh: '建议：计划未涉及' },
    waived: { en: 'waived', zh: '已豁免' },
  } satisfies Record<LeverMark, Text>,
  plan: {
    draft: { en: 'draft', zh: '草稿' },
    review: { en: 'in review', zh: '评审中' },
    approved: { en: 'approved', zh: '已批准' },
    retired: { en: 'retired', zh: '已归档' },
  },
  severities: {
    error: { en: 'error', zh: '错误' },
    warning: { en: 'warning', zh: '警告' },
    info: { en: 'info', zh: '提示' },
    hint: { en: 'hint', zh: '建议' },
  } satisfies Record<Severity, Text>,
} as const;

/** The fixed words of the format as a reader sees them. */
const values: Readonly<Record<string, Text>> = {
  planned: { en: 'planned', zh: '未开始' },
  running: { en: 'running', zh: '进行中' },
  done: { en: 'done', zh: '已完成' },
  stopped: { en: 'stopped', zh: '已停止' },
  open: { en: 'open', zh: '待核实' },
  confirmed: { en: 'confirmed', zh: '已证实' },
  wrong: { en: 'wrong', zh: '不成立' },
  low: { en: 'low', zh: '低' },
  medium: { en: 'medium', zh: '中' },
  high: { en: 'high', zh: '高' },
};

/** A word of the format in the reader's language; anything else as it is written. */
export function valueWord(text: string, lang: 'en' | 'zh'): string {
  return (Object.hasOwn(values, text) ? values[text] : undefined)?.[lang] ?? text;
}

/** A number of findings in words: "2 errors", "2 个错误". */
export function counted(count: number, word: Text, lang: 'en' | 'zh'): string {
  return lang === 'zh' ? `${count} 个${word.zh}` : `${count} ${word.en}${count === 1 ? '' : 's'}`;
}
