// The rows of format 1.1 about the new sections, in English and Chinese.
import { isoDay } from '../../server/src/model/grammar/day.ts';
import { describeRows, type Row } from '../support/format-rows.ts';

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
      'segments: {s: x}\nchannels: {c: 100%}\nkpis: {gmv: {baseline: 1M, target: 2M, window: 90 days, per: year, growth: false, actuals: {2027-03: 1.2M}, season: {11: 21%, Jun: 10%}, segment: s, channel: c}}\n',
    ],
    zh: [
      '人群: {s: x}\n渠道: {c: 100%}\n指标: {gmv: {基线: 1M, 目标: 2M, 窗口: 90 days, 每: year, 增长: 否, 实际: {2027年3月: 120万}, 季节: {11月: 21%, 6: 10%}, 人群: s, 渠道: c}}\n',
    ],
    read: ({ kpis: [one] }) => [
      one?.window?.text,
      one?.per?.text,
      one?.growth,
      one?.actuals[0]?.value.value?.number,
      one?.season?.shares?.map((share) => Math.round(share * 1000) / 1000),
      one?.segment?.id,
      one?.channel?.id,
    ],
    as: [
      '90 days',
      'year',
      false,
      1_200_000,
      [...Array(5).fill(0.069), 0.1, ...Array(4).fill(0.069), 0.21, 0.069],
      's',
      'c',
    ],
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

describeRows('new sections', sections);
