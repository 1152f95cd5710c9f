import type { Case } from './change-case.ts';

/** Changes of KPIs. */
export const kpiChanges: readonly Case[] = [
  [
    'target bolder',
    [['96h -> 48h', '4d -> 1.5d']],
    [
      [
        'changed bolder',
        'Dispute resolution time: target 48h → 1.5d (-25%), bolder',
        '纠纷处理时长：目标 48h → 1.5d（-25%），要求更高',
      ],
    ],
  ],
  [
    'baseline',
    [['28% -> 40%', '31% -> 40%']],
    [
      [
        'changed weaker',
        'Listing sell-through rate: baseline 28% → 31% (+10.7%), weaker',
        '动销率：基线 28% → 31%（+10.7%），要求更低',
      ],
    ],
  ],
  [
    'kpi owner',
    [['40% by 2027-12 @ Wang Lei', '40% by 2027-12']],
    [
      [
        'removed weaker',
        'KPI Listing sell-through rate: no longer has an owner (was Wang Lei)',
        '指标动销率：不再有负责人（原为 Wang Lei）',
      ],
    ],
  ],
  [
    'kpi added',
    [['  sell-through-rate:', '  gmv: 10M -> 20M by 2027-12 @ Li\n  sell-through-rate:']],
    [
      [
        'added',
        'KPI added: Gross merchandise value, 10M → 20M · 2027-12',
        '新增指标：成交总额(GMV)，10M → 20M · 2027-12',
      ],
    ],
  ],
  [
    'kpi renamed',
    [
      [
        '  dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian',
        '  disputes: {kpi: dispute-rate, baseline: 3.2%, target: 1.2%, due: 2027-12, owner: Zhao Qian}',
      ],
      [/, dispute-rate\]/g, ', disputes]'],
      ['[dispute-rate]', '[disputes]'],
    ],
    [
      ['renamed', 'Renamed KPI: dispute-rate → disputes', '指标改名：dispute-rate → disputes'],
      [
        'changed bolder',
        'Dispute rate (disputes): target 1.5% → 1.2% (-20%), bolder',
        '纠纷率（disputes）：目标 1.5% → 1.2%（-20%），要求更高',
      ],
    ],
  ],
  [
    'initiative shifted',
    [
      ['when: 2027-03..2027-06', 'when: 2027-05..2027-08'],
      ['budget: 700k', 'budget: 900k'],
      [
        'when: 2027-05..2027-09\n    budget: 1.2M\n    owner: Wang Lei',
        'when: 2027-05..2027-11\n    budget: internal\n    owner: Sun Tao',
      ],
    ],
    [
      [
        'changed weaker',
        'Courier pick-up: moved 2027-03..2027-06 → 2027-05..2027-08 (2 months later)',
        'Courier pick-up：时间 2027-03..2027-06 → 2027-05..2027-08（推迟 2 个月）',
      ],
      [
        'changed',
        'Courier pick-up: budget 700k → 900k (+28.6%)',
        'Courier pick-up：预算 700k → 900k（+28.6%）',
      ],
      [
        'changed weaker',
        'Photo listing and seller drive: moved 2027-05..2027-09 → 2027-05..2027-11 (ends 2 months later)',
        'Photo listing and seller drive：时间 2027-05..2027-09 → 2027-05..2027-11（结束推迟 2 个月）',
      ],
      [
        'changed',
        'initiative open-door: budget: 1.2M → internal',
        '举措 open-door：预算：1.2M → internal',
      ],
      [
        'changed',
        'Photo listing and seller drive: owner Wang Lei → Sun Tao',
        'Photo listing and seller drive：负责人 Wang Lei → Sun Tao',
      ],
    ],
  ],
];
