// Every row of format 1.1, in English and in Chinese: what is written, what is read, and that nothing is found.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { isoDay } from '../../server/src/model/grammar/day.ts';
import type { Plan } from '../../server/src/model/plan.ts';
import { valuesOf } from '../../server/src/rules/support/kpi-values.ts';
import { openPlan } from '../support/open.ts';

interface Row {
  readonly row: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /** What every spelling is read as. */
  readonly read: (plan: Plan) => unknown;
  readonly as: unknown;
  /** Rules that the format says stay. */
  readonly stays?: readonly string[];
}

const head = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\n';
/** Findings that would say that something could not be read. */
const unread = /^(?:STR00|REF7(?:0[239]|1)|TIM401|KPI30[24]|KPI31[01])/;

const target = (plan: Plan): unknown => {
  const [kpi] = plan.kpis;
  assert.ok(kpi);
  const { range, number } = valuesOf(builtinCatalog(), kpi).target ?? {};
  return range ? [range.low, range.high] : number;
};
const bound = (plan: Plan): unknown => [target(plan), plan.kpis[0]?.target?.value?.bound];
const due = (plan: Plan): unknown => {
  const end = plan.kpis[0]?.due?.value?.end;
  return end === undefined ? undefined : isoDay(end);
};
const when = (plan: Plan): unknown => {
  const period = plan.phases[0]?.when?.value;
  return period && `${isoDay(period.start)} ${isoDay(period.end)}`;
};
const kpis = (...lines: readonly string[]): string[] => lines.map((line) => `kpis:\n  ${line}\n`);
const phases = (...spans: readonly string[]): string[] =>
  spans.map((span) => `phases: {a: ${span}}\n`);
const dues = (...dates: readonly string[]): string[] =>
  kpis(...dates.map((date) => `gmv: 1M -> 2M by ${date}`));

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

const numbers: readonly Row[] = [
  {
    row: '1.3 a range',
    en: kpis('conversion-rate: 40% -> 48%-50%', 'conversion-rate: 40% -> between 48% and 50%'),
    zh: kpis('转化率: 40% -> 48–50%', '转化率: {基线: 40%, 目标: 48 至 50%}'),
    read: target,
    as: [48, 50],
  },
  {
    row: '1.3 a range whose scale is at its end',
    en: kpis('gmv: 60M -> 70-80M', 'gmv: 60M -> 70~80M'),
    zh: kpis('gmv: 6000万 -> 7000-8000万', 'gmv: 6000万 -> 7000~8000万'),
    read: target,
    as: [70_000_000, 80_000_000],
  },
  {
    row: '1.3 a floor',
    en: kpis('nps: 30 -> 50+', 'nps: 30 -> ≥50', 'nps: 30 -> at least 50', 'nps: 30 -> min 50'),
    zh: kpis('nps: 30 -> 50 以上', 'nps: 30 -> 不低于 50', 'nps: 30 -> 50以上'),
    read: bound,
    as: [50, 'min'],
  },
  {
    row: '1.3 a ceiling',
    en: kpis(
      'return-rate: 9% -> ≤5%',
      'return-rate: 9% -> up to 5%',
      'return-rate: 9% -> under 5%',
    ),
    zh: kpis('退货率: 9% -> 5%以内', '退货率: 9% -> 不超过 5%', '退货率: 9% -> max 5%'),
    read: bound,
    as: [5, 'max'],
  },
  {
    row: '1.3 a change of the baseline',
    en: kpis('gmv: 100M -> +10%', 'gmv: 100M -> yoy +10%'),
    zh: kpis('gmv: 1亿 -> 增长10%', 'gmv: 1亿 -> 提升 10%', 'gmv: 1亿 -> 同比增长10%'),
    read: target,
    as: 110_000_000,
  },
  {
    row: '1.3 a multiple of the baseline',
    en: kpis('gmv: 100M -> x2'),
    zh: kpis('gmv: 1亿 -> 翻倍'),
    read: target,
    as: 200_000_000,
  },
  {
    row: '1.3 the same on a KPI in percent stays a question',
    en: kpis('conversion-rate: 40% -> +10%'),
    zh: kpis('转化率: 40% -> 提升10%'),
    read: ({ kpis: [one] }) => one?.target?.value?.change,
    as: 'percent',
    stays: ['KPI311'],
  },
  {
    row: '1.3 points',
    en: kpis('conversion-rate: 40% -> +8pp', 'conversion-rate: 40% -> +8pct'),
    zh: kpis('转化率: 40% -> +8 个百分点', '转化率: 40% -> 提升8个百分点'),
    read: target,
    as: 48,
  },
  {
    row: '1.3 basis points',
    en: kpis('conversion-rate: 40% -> +150bps'),
    zh: kpis('转化率: 40% -> +150bps'),
    read: target,
    as: 41.5,
  },
  {
    row: '1.3 w and kw in a plan with Chinese text',
    en: ['company: 甲\nkpis: {gmv: 1M -> 8000w}\n'],
    zh: ['company: 甲\nkpis: {gmv: 1亿 -> 8kw}\n'],
    read: target,
    as: 80_000_000,
  },
  {
    row: '1.3 ratios',
    en: kpis('roas: 2 -> 2.4x', 'roas: 2 -> 1:2.4'),
    zh: kpis('roas: 2 -> 2.4倍', 'roas: 2 -> 1：2.4'),
    read: target,
    as: 2.4,
  },
  {
    row: '1.3 arrows',
    en: kpis('gmv: 1M => 2M', 'gmv: 1M → 2M', 'gmv: 1M --> 2M', 'gmv: 1M ——> 2M', 'gmv: 1M to 2M'),
    zh: kpis(
      'gmv: 100万 到 200万',
      'gmv: 100万至200万',
      'gmv: 100万提升到200万',
      'gmv: 100万 提高到 200万',
    ),
    read: (plan) => [plan.kpis[0]?.baseline?.value?.number, target(plan)],
    as: [1_000_000, 2_000_000],
  },
  {
    row: '1.3 arrows that go down',
    en: kpis('return-rate: 9% to 5%'),
    zh: kpis('退货率: 9% 降至 5%', '退货率: 9% 降到 5%'),
    read: target,
    as: 5,
  },
  {
    row: '1.3 due',
    en: dues('2027-12', 'end of 2027').concat(
      kpis('gmv: 1M -> 2M before 2027-12', 'gmv: 1M -> 2M until 2027-12'),
    ),
    zh: kpis(
      'gmv: 1M -> 2M 截至 2027年12月',
      'gmv: 1M -> 2M 于 2027-12',
      'gmv: 1M -> 2M 在 2027年12月 前',
    ),
    read: due,
    as: '2027-12-31',
  },
  {
    row: '1.3 owner',
    en: kpis('gmv: 1M -> 2M @ Lee', 'gmv: 1M -> 2M owner: Lee'.replace(': Lee', '：Lee')).concat(
      kpis('gmv: 1M -> 2M by 2027-12 (Lee)'),
    ),
    zh: kpis('gmv: 1M -> 2M 负责人 Lee'),
    read: ({ kpis: [one] }) => one?.owner?.text,
    as: 'Lee',
  },
  {
    row: '1.3 dates',
    en: dues(
      '2027.12',
      '2027/12',
      'Dec 2027',
      'December 2027',
      '2027Q4',
      'Q4 2027',
      '27Q4',
      'H2 2027',
      'FY27',
    ),
    zh: dues('2027年12月', '2027年12月31日', '2027 下半年', '年底', '年末', '全年', '2027-12-31前'),
    read: due,
    as: '2027-12-31',
  },
  {
    row: '1.3 dates of the first half',
    en: dues('FY27H1', 'H1 2027'),
    zh: dues('上半年', '二季度', '6月'),
    read: due,
    as: '2027-06-30',
  },
  {
    row: '1.3 between the ends of a period',
    en: phases(
      '2027-03..2027-07',
      '2027-03 ~ 2027-07',
      'Mar–Jul 2027',
      '2027-03 to 2027-07',
      'Mar until Jul',
    ),
    zh: phases('2027年3月至7月', '2027年3月到2027年7月', '3月-7月', '2027.03～2027.07'),
    read: when,
    as: '2027-03-01 2027-07-31',
  },
  {
    row: '1.3 the fiscal year',
    en: phases('FY28 Q1')
      .map((text) => `fiscal_year: 04\n${text}`)
      .concat(phases('FY28 Q1').map((text) => `fiscal_year: April\n${text}`)),
    zh: phases('FY28 Q1').map((text) => `财年起始月: 4月\n${text}`),
    read: when,
    as: '2027-04-01 2027-06-30',
  },
  {
    row: '1.3 an event stays a question with its day',
    en: phases('双11前'),
    zh: phases('双11前'),
    read: ({ phases: [one] }) => one?.when?.suggestion,
    as: '2027-11-10',
    stays: ['TIM401'],
  },
  {
    row: '1.4 own KPIs with a direction and a kind',
    en: kpis(
      'calls: {baseline: 400, target: 300, better: lower, kind: flow}',
      'calls: {baseline: 400, target: 300, direction: lower, kind: flow}',
    ),
    zh: kpis('calls: {基线: 400, 目标: 300, 方向: 越低越好, 类型: 累计}'),
    read: ({ kpis: [one] }) => [one?.better, one?.kind],
    as: ['lower', 'flow'],
  },
];

const sections: readonly Row[] = [
  {
    row: '2 goals',
    en: [
      'goals: [a safe market]\n',
      'objectives: [a safe market]\n',
      'okrs: {a: a safe market}\n',
      'goals: a safe market\n',
    ],
    zh: ['目标: [a safe market]\n', '总目标:\n  - 目标: a safe market\n'],
    read: ({ goals }) => goals.map(({ goal }) => goal?.text),
    as: ['a safe market'],
  },
  {
    row: '2 Goal',
    en: [
      'kpis: {gmv: 1M -> 2M}\ngoals: {a: {goal: more, kpis: [gmv], why: growth, owner: Li, due: 2027-12, serves: the group}}\n',
    ],
    zh: [
      '指标: {gmv: 1M -> 2M}\n目标: [{目标: more, 关键结果: [gmv], 原因: growth, 负责人: Li, 期限: 2027-12, 支撑: the group}]\n',
    ],
    read: ({ goals: [one] }) => [
      one?.goal?.text,
      one?.kpis[0]?.id,
      one?.why?.text,
      one?.owner?.text,
      one?.due?.text,
      one?.serves?.text,
    ],
    as: ['more', 'gmv', 'growth', 'Li', '2027-12', 'the group'],
  },
  {
    row: '2 not_doing',
    en: ['not_doing: [imports]\n'],
    zh: ['不做: [imports]\n'],
    read: ({ notDoing }) => notDoing.map(({ text }) => text),
    as: ['imports'],
  },
  {
    row: '2 Market',
    en: [
      'market: {size: {total: 120M, reachable: 30M, aimed_at: 2M}, growth: 8%, share: 3% -> 5%, competitors: [A, {name: B, strength: price, answer: service}]}\n',
    ],
    zh: [
      '市场规模: {规模: {总规模: 1.2亿, 可触达: 3000万, 目标部分: 200万}, 增速: 8%, 份额: 3% -> 5%, 竞争对手: [A, {名称: B, 强项: price, 对策: service}]}\n',
    ],
    read: ({ market }) => [
      amount(market?.size),
      amount(market?.reachable),
      amount(market?.aimedAt),
      market?.growth?.value?.number,
      market?.shareNow?.value?.number,
      market?.shareLater?.value?.number,
      market?.competitors.map(({ name, answer }) => [name?.text, answer?.text]),
    ],
    as: [
      120_000_000,
      30_000_000,
      2_000_000,
      8,
      3,
      5,
      [
        ['A', undefined],
        ['B', 'service'],
      ],
    ],
  },
  {
    row: '2 Segment',
    en: ['segments: {a: {who: x, need: y, size: 200, share: 40%, offer: z}, b: w}\n'],
    zh: ['人群: {a: {谁: x, 需求: y, 规模: 200, 占比: 40%, 提供: z}, b: w}\n'],
    read: ({ segments: [one, two] }) => [
      one?.who?.text,
      one?.need?.text,
      one?.size?.value?.number,
      one?.share?.value?.number,
      one?.offer?.text,
      two?.who?.text,
    ],
    as: ['x', 'y', 200, 40, 'z', 'w'],
  },
  {
    row: '2 economics',
    en: [
      'economics: {average-order-value: 88, take-rate: 4% -> 5%}\n',
      'UE:\n  - average-order-value: 88\n  - take-rate: 4% -> 5%\n',
    ],
    zh: [
      '单位经济: {客单价: 88, 佣金率: 4% -> 5%}\n',
      '财务假设: {客单价: 88, 佣金率: 4% -> 5%}\n',
    ],
    read: ({ economics }) =>
      economics.map(({ baseline, target: to }) => [baseline?.value?.number, to?.value?.number]),
    as: [
      [undefined, 88],
      [4, 5],
    ],
  },
  {
    row: '2 Phase and gate',
    en: [
      'kpis: {gmv: 1M -> 2M}\nphases: {a: {name: x, when: 2027-H1, goal: y, kpis: [gmv], budget: 2M, gate: {if: z, by: 2027-06, else: stop}}}\n',
    ],
    zh: [
      '指标: {gmv: 1M -> 2M}\n阶段: {a: {名称: x, 时间: 2027-H1, 目标: y, 指标: [gmv], 预算: 200万, 关口: {条件: z, 时间: 2027-06, 否则: stop}}}\n',
    ],
    read: ({ phases: [one] }) => [
      one?.name?.text,
      one?.when?.text,
      one?.goal?.text,
      one?.kpis[0]?.id,
      amount(one?.budget),
      one?.gate?.text?.text,
      one?.gate?.by?.text,
      one?.gate?.otherwise?.text,
    ],
    as: ['x', '2027-H1', 'y', 'gmv', 2_000_000, 'z', '2027-06', 'stop'],
  },
  {
    row: '2 gate in short form',
    en: ['phases: {a: {gate: gmv above 2M}}\n'],
    zh: ['节奏: {a: {门槛: gmv above 2M}}\n'],
    read: ({ phases: [one] }) => one?.gate?.text?.text,
    as: 'gmv above 2M',
  },
  {
    row: '2 Channel',
    en: ['channels: {a: 60%, b: {share: 40%, budget: 2M, role: x}, c: 500k}\n'],
    zh: ['渠道: {a: 60%, b: {占比: 40%, 预算: 200万, 角色: x}, c: 50万}\n'],
    read: ({ channels }) =>
      channels.map(({ share, budget, role }) => [share?.value?.number, amount(budget), role?.text]),
    as: [
      [60, undefined, undefined],
      [40, 2_000_000, 'x'],
      [undefined, 500_000, undefined],
    ],
  },
  {
    row: '2 Scenario',
    en: [
      'kpis: {gmv: 1M -> 2M}\nscenarios: {worst: {name: x, chance: 20%, when: y, kpis: {gmv: 1M}, response: z}}\n',
    ],
    zh: [
      '指标: {gmv: 1M -> 2M}\n情景: {worst: {名称: x, 概率: 20%, 触发: y, 指标: {gmv: 100万}, 应对: z}}\n',
    ],
    read: ({ scenarios: [one] }) => [
      one?.key,
      one?.name?.text,
      one?.chance?.value?.number,
      one?.when?.text,
      one?.kpis[0]?.ref.id,
      one?.kpis[0]?.value?.value?.number,
      one?.response?.text,
    ],
    as: ['worst', 'x', 20, 'y', 'gmv', 1_000_000, 'z'],
  },
  {
    row: '2 Decision',
    en: [
      'decisions: [{decision: x, date: 2026-10-12, by: Li, why: y, affects: [levers.trust]}, z]\n',
    ],
    zh: ['决策: [{决策: x, 日期: 2026年10月12日, 决定人: Li, 理由: y, 影响: [levers.trust]}, z]\n'],
    read: ({ decisions: [one, two] }) => [
      one?.decision?.text,
      one?.date?.value && isoDay(one.date.value.end),
      one?.by?.text,
      one?.why?.text,
      one?.affects[0]?.text,
      two?.decision?.text,
    ],
    as: ['x', '2026-10-12', 'Li', 'y', 'levers.trust', 'z'],
  },
  {
    row: '2 Initiative gains phase, gate, segment, channel, rolling',
    en: [
      'phases: {p: 2027}\nsegments: {s: x}\nchannels: {c: 100%}\ninitiatives: {a: {phase: p, gate: g, segment: s, channel: [c], rolling: true}}\n',
    ],
    zh: [
      '阶段: {p: 2027}\n人群: {s: x}\n渠道: {c: 100%}\n举措: {a: {阶段: p, 关口: g, 人群: s, 渠道: [c], 滚动: 是}}\n',
    ],
    read: ({ initiatives: [one] }) => [
      one?.phase?.id,
      one?.gate?.text?.text,
      one?.segments[0]?.id,
      one?.channels[0]?.id,
      one?.rolling,
    ],
    as: ['p', 'g', 's', 'c', true],
  },
  {
    row: '2 KpiEntry gains window, per, growth, actuals, season, segment, channel',
    en: [
      'segments: {s: x}\nchannels: {c: 100%}\nkpis: {gmv: {baseline: 1M, target: 2M, window: 90 days, per: year, growth: false, actuals: {2027-03: 1.2M}, season: even, segment: s, channel: c}}\n',
    ],
    zh: [
      '人群: {s: x}\n渠道: {c: 100%}\n指标: {gmv: {基线: 1M, 目标: 2M, 窗口: 90 days, 每: year, 增长: 否, 实际: {2027年3月: 120万}, 季节: even, 人群: s, 渠道: c}}\n',
    ],
    read: ({ kpis: [one] }) => [
      one?.window?.text,
      one?.per?.text,
      one?.growth,
      one?.actuals[0]?.value.value?.number,
      one?.season?.text,
      one?.segment?.id,
      one?.channel?.id,
    ],
    as: ['90 days', 'year', false, 1_200_000, 'even', 's', 'c'],
  },
  {
    row: '2 an own lever counts as another',
    en: ['levers: {neighbour-bond: {mechanisms: [reviews], as: trust}}\n'],
    zh: ['杠杆: {neighbour-bond: {做法: [互评], 相当于: 信任体系}}\n'],
    read: ({ levers }) => levers.at(-1)?.as?.id,
    as: 'trust',
  },
  {
    row: '2 part_of and form',
    en: [
      'part_of: ../group.plan.yaml\nform: managed\n',
      'part_of: ../group.plan.yaml\nform: {c2c: managed}\n',
    ],
    zh: ['上级计划: ../group.plan.yaml\n业态: managed\n'],
    read: ({ partOf, forms }) => [partOf?.text, forms[0]?.id],
    as: ['../group.plan.yaml', 'c2c.managed'],
  },
];

function amount(
  field:
    | { readonly value: { readonly internal?: true; readonly number?: number } | undefined }
    | undefined,
): number | undefined {
  return field?.value?.internal ? undefined : field?.value?.number;
}

for (const [name, rows] of [
  ['lists and names', lists],
  ['numbers and dates', numbers],
  ['new sections', sections],
] as const)
  describe(`format 1.1: ${name}`, () => {
    for (const { row, en, zh, read, as, stays = [] } of rows)
      for (const [lang, texts] of [
        ['en', en],
        ['zh', zh],
      ] as const)
        it(`${row} (${lang})`, () => {
          for (const text of texts) {
            const own = /^(?:levers|杠杆):/m.test(text) ? head.replace(/^levers.*\n/m, '') : head;
            const { plan, findings } = openPlan(own + text).checked;
            assert.deepEqual(read(plan), as, text);
            const found = findings.map(({ rule }) => rule).filter((rule) => unread.test(rule));
            assert.deepEqual([...new Set(found)], stays, text);
          }
        });
  });
