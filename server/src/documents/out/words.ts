/** The texts of exported documents that the report does not have, in both languages. */
export const outWords = {
  change: { en: 'Change', zh: '变化' },
  changeRate: { en: 'Change, %', zh: '变化率' },
  value: { en: 'Value', zh: '内容' },
  coverage: { en: 'Coverage', zh: '覆盖' },
  findings: { en: 'Findings', zh: '提示' },
  actuals: { en: 'Actuals', zh: '实际值' },
  byMonth: { en: 'Budget by month', zh: '按月预算' },
  byLever: { en: 'Budget by lever', zh: '按杠杆预算' },
  sum: { en: 'To date', zh: '累计' },
  note: { en: 'Note', zh: '备注' },
  clipped: {
    en: 'Texts that end in … are shortened; the plan has them in full.',
    zh: '以 … 结尾的文字有删节，全文见计划。',
  },
  means: { en: 'With what, or why it matters', zh: '做法，或为何重要' },
  kpiTable: { en: 'KPIs', zh: '指标' },
  questions: { en: 'Open questions', zh: '待回答的问题' },
  modelAndShift: { en: 'Model and shift', zh: '模式与转变' },
  modelShift: { en: 'The shift of the model', zh: '模式带来的转变' },
  ladderChart: { en: 'Target, where the baseline is 100', zh: '目标（以基线为 100）' },
  ladderNote: {
    en: 'Each KPI is compared with its own baseline; KPIs without one, or with 0, are in the table.',
    zh: '各指标与自身基线相比；没有基线或基线为 0 的指标见表格。',
  },
  from: { en: 'Source', zh: '来源' },
  madeOn: { en: 'As of', zh: '截至' },
} as const;
