// The rows of format 1.1 about lists, names and fixed values, in English and Chinese.
import { describeRows, due, kpis, type Row, target } from '../support/format-rows.ts';

const lists: readonly Row[] = [
  {
    row: '1.1 a record with a name',
    en: ['initiatives:\n  - name: Courier pickup\n    lever: trust\n'],
    zh: ['举措:\n  - 名称: Courier pickup\n    杠杆: 信任体系\n'],
    read: ({ initiatives: [one] }) => [one?.key, one?.name?.text, one?.levers[0]?.id],
    as: ['Courier-pickup', 'Courier pickup', 'trust'],
  },
  {
    row: '1.1 a record with an id',
    en: ['initiatives: [{id: pickup, name: Courier pickup}]\n'],
    zh: ['举措: [{id: pickup, 名称: Courier pickup}]\n'],
    read: ({ initiatives }) => initiatives.map(({ key }) => key),
    as: ['pickup'],
  },
  {
    row: '1.1 a map of one, a record of a KPI, a text whose first words name a KPI',
    en: kpis(
      '- gmv: 1M -> 2M by 2027-12',
      '- {kpi: gmv, baseline: 1M, target: 2M, due: 2027-12}',
      '- GMV 1M -> 2M by 2027-12',
    ),
    zh: kpis(
      '- gmv: 100万 -> 200万 by 2027-12',
      '- {指标: gmv, 基线: 100万, 目标: 200万, 期限: 2027-12}',
      '- GMV 100万 -> 200万 截至 2027-12',
    ),
    read: (plan) => [plan.kpis[0]?.id, target(plan), due(plan)],
    as: ['gmv', 2_000_000, '2027-12-31'],
  },
  {
    row: '1.1 levers by name, with and without mechanisms',
    en: ['levers:\n  - trust: [escrow, reviews]\n', 'levers: [trust]\n', 'levers: trust\n'],
    zh: ['杠杆:\n  - 信任体系: [担保交易, 互评]\n', '杠杆: [信任体系]\n', '杠杆: 信任体系\n'],
    read: ({ levers }) => levers.map(({ id }) => id),
    as: ['trust'],
  },
  {
    row: '1.1 a second entry with the same name gets a number',
    en: ['risks: [late, {risk: late}]\n'],
    zh: ['风险: [late, {风险: late}]\n'],
    read: ({ risks }) => risks.map(({ key }) => key),
    as: ['late', 'late-2'],
  },
  {
    row: '1.1 a reference by exact name',
    en: ['initiatives: [{name: The pilot}, {name: b, after: [The pilot]}]\n'],
    zh: ['举措: [{名称: The pilot}, {名称: b, 前置: The pilot}]\n'],
    read: ({ initiatives }) => initiatives[1]?.after[0]?.id,
    as: 'The-pilot',
  },
  {
    row: '1.1 a name that fits two entries',
    en: ['initiatives: {a: {name: x}, b: {name: x}, c: {after: [x]}}\n'],
    zh: ['举措: {a: {名称: x}, b: {名称: x}, c: {前置: [x]}}\n'],
    read: ({ initiatives }) => initiatives[2]?.after[0]?.ambiguous,
    as: ['a', 'b'],
    stays: ['REF709'],
  },
  {
    row: '1.2 fixed values by any of their names',
    en: [
      'status: approved\nrisks: [{risk: x, likelihood: high, impact: low}]\nassumptions: [{assume: y, state: open}]\ninitiatives: [{name: z, status: stopped}]\n',
    ],
    zh: [
      '状态: 已批准\n风险: [{风险: x, 可能性: 高, 影响: 低}]\n假设: [{假设: y, 状态: 待验证}]\n举措: [{名称: z, 状态: 停止}]\n',
    ],
    read: (plan) => [
      plan.status,
      plan.risks[0]?.likelihood?.text,
      plan.assumptions[0]?.state?.text,
      plan.initiatives[0]?.status?.text,
    ],
    as: ['approved', 'high', 'open', 'stopped'],
  },
];

describeRows('lists and names', lists);
