import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import type { Side } from '../../server/src/diff/change.ts';
import { diffPlans } from '../../server/src/diff/diff.ts';
import { planText } from '../support/plans.ts';

const catalog = builtinCatalog();
const side = (text: string): Side => ({ checked: check(text, { catalog }), catalog });
const base = planText('c2c');

/**
 * What is replaced in the base plan, and the changes that are reported: kind, direction, English,
 * Chinese.
 */
type Case = readonly [
  what: string,
  edits: readonly (readonly [RegExp | string, string])[],
  told: readonly (readonly [string, string, string])[],
];

const cases: readonly Case[] = [
  [
    'model',
    [['model: c2c', 'model: [c2c, b2c]']],
    [['changed', 'Model: added B2C', '模式：增加B2C']],
  ],
  [
    'primary',
    [['model: c2c', 'model: [b2c, c2c]']],
    [['changed', 'Model: added B2C; the main one is now B2C', '模式：增加B2C；现以此为主：B2C']],
  ],
  [
    'trend',
    [['period: 2027\n', 'period: 2027\ntrends: [private-domain]\n']],
    [['added', 'Trends: added Private-domain (owned audience)', '趋势：增加私域流量']],
  ],
  [
    'status',
    [['status: review', 'status: approved']],
    [['changed', 'Status: review → approved', '状态：review → approved']],
  ],
  [
    'budget',
    [['budget: 6M', 'budget: {total: 7.5M, reserve: 500k}']],
    [
      ['changed', 'Budget, total: 6M → 7.5M (+25%)', '预算总额：6M → 7.5M（+25%）'],
      ['added', 'Budget, reserve: 500k (new)', '预算预备金：500k（新增）'],
    ],
  ],
  [
    'shift',
    [['shift: a notice board', 'shift: a board']],
    [['changed', 'Shift, from: a notice board → a board', '转变由：a notice board → a board']],
  ],
  [
    'period',
    [['period: 2027', 'period: 2027..2028']],
    [
      [
        'changed weaker',
        'Period: 2027 → 2027..2028 (ends 12 months later)',
        '周期：2027 → 2027..2028（结束推迟 12 个月）',
      ],
    ],
  ],
  [
    'lever dropped',
    [[/ {2}governance: .*\n/, '']],
    [['removed weaker', 'Lever dropped: Marketplace governance', '去掉杠杆：生态治理']],
  ],
  [
    'lever added',
    [['  governance:', '  logistics: [own-logistics]\n  governance:']],
    [
      [
        'added',
        'Lever added: Logistics and delivery (in-house logistics)',
        '新增杠杆：物流配送（自建物流）',
      ],
    ],
  ],
  [
    'lever waived',
    [[/ {2}governance: .*\n/, '  governance: {waive: {reason: later, until: 2027-12}}\n']],
    [
      [
        'waived weaker',
        'Lever waived: Marketplace governance until 2027-12 - later',
        '豁免杠杆：生态治理（至 2027-12），later',
      ],
    ],
  ],
  [
    'unwaived',
    [[/seller-enablement: .*/, 'seller-enablement: [seller-training]']],
    [
      ['unwaived', 'Lever no longer waived: Seller enablement', '不再豁免杠杆：卖家成长支持'],
      ['added', 'Seller enablement: seller training planned', '卖家成长支持：计划“卖家培训”'],
    ],
  ],
  [
    'hollowed',
    [
      [/ {2}transaction-tools: \[.*\]/, '  transaction-tools: []'],
      ['[escrow, integrated-payment]', '[]'],
      ['mechanisms: [courier-pickup]', 'mechanisms: []'],
    ],
    [
      [
        'removed',
        'Convenient transaction tools: integrated payment dropped',
        '便捷交易工具：去掉“站内支付”',
      ],
      [
        'removed',
        'Convenient transaction tools: courier pick-up dropped',
        '便捷交易工具：去掉“上门取件”',
      ],
      [
        'hollowed weaker',
        'Lever left without a mechanism: Convenient transaction tools',
        '杠杆被掏空：便捷交易工具仍列出，但没有任何做法',
      ],
      [
        'removed',
        'initiative escrow-launch: mechanisms: removed escrow payment, integrated payment',
        '举措 escrow-launch：做法：去掉担保交易、站内支付',
      ],
      [
        'removed',
        'initiative door-pickup: mechanisms: removed courier pick-up',
        '举措 door-pickup：做法：去掉上门取件',
      ],
    ],
  ],
  [
    'live',
    [
      [
        'mechanisms: [escrow, identity-verification]\n    have: [reviews]',
        'mechanisms: [identity-verification]\n    have: [reviews, escrow]',
      ],
    ],
    [['live', 'Trust system: escrow payment went live', '信任体系：“担保交易”由计划变为已上线']],
  ],
  [
    'mechanism dropped+added',
    [['courier-pickup]\n  gov', 'delivery-tracking]\n  gov']],
    [
      [
        'added',
        'Convenient transaction tools: delivery-tracking planned',
        '便捷交易工具：计划“delivery-tracking”',
      ],
      [
        'removed',
        'Convenient transaction tools: courier pick-up dropped',
        '便捷交易工具：去掉“上门取件”',
      ],
    ],
  ],
  [
    'target weaker',
    [['3.2% -> 1.5% by 2027-12', '3.2% -> 2% by 2028-03']],
    [
      [
        'changed weaker',
        'Dispute rate: target 1.5% → 2% (+33.3%), weaker',
        '纠纷率：目标 1.5% → 2%（+33.3%），要求更低',
      ],
      [
        'changed weaker',
        'Dispute rate: due 2027-12 → 2028-03 (3 months later)',
        '纠纷率：期限 2027-12 → 2028-03（推迟 3 个月）',
      ],
    ],
  ],
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
  [
    'initiative renamed',
    [
      ['  id-check:', '  real-name:'],
      ['id-check]', 'real-name]'],
    ],
    [['renamed', 'Renamed initiative: id-check → real-name', '举措改名：id-check → real-name']],
  ],
  [
    'initiative removed',
    [[/ {2}door-pickup:[\s\S]*?(?= {2}open-door)/, '']],
    [
      [
        'removed',
        'Initiative dropped: Courier pick-up (2027-03..2027-06, 700k, Wang Lei)',
        '去掉举措：Courier pick-up（2027-03..2027-06, 700k, Wang Lei）',
      ],
    ],
  ],
  [
    'risk',
    [
      ['likelihood: high', 'likelihood: low'],
      ['risks:', 'risks:\n  new-one: something else entirely'],
    ],
    [
      [
        'added',
        'New risk new-one: something else entirely',
        '新增风险 new-one：something else entirely',
      ],
      [
        'changed',
        'risk off-platform: likelihood: high → low',
        '风险 off-platform：可能性：high → low',
      ],
    ],
  ],
  [
    'assumption',
    [['check_by: 2027-02', 'check_by: 2027-04, state: confirmed']],
    [
      [
        'changed',
        'assumption payment-partner: check by: 2027-02 → 2027-04',
        '假设 payment-partner：验证：2027-02 → 2027-04',
      ],
      [
        'added',
        'assumption payment-partner: state: confirmed (new)',
        '假设 payment-partner：状态：confirmed（新增）',
      ],
    ],
  ],
  [
    'x',
    [['sources:', 'x-team: blue\nsources:']],
    [['added', 'X team: blue (new)', 'x-team：blue（新增）']],
  ],
];

function edited(edits: Case[1]): string {
  let text = base;
  for (const [from, to] of edits) {
    const next = text.replace(from, to);
    assert.notEqual(next, text, `${from} is not in the plan`);
    text = next;
  }
  return text;
}

describe('what changed in a plan', () => {
  for (const [what, edits, told] of cases) {
    it(what, () => {
      const { changes } = diffPlans(side(base), side(edited(edits)));
      assert.deepEqual(
        changes.map(({ kind, direction, message }) => [
          direction ? `${kind} ${direction}` : kind,
          message.en,
          message.zh,
        ]),
        told,
      );
    });
  }

  it('is the other way round when the plans are swapped: the same number of changes, bolder for weaker', () => {
    for (const [what, edits] of cases) {
      const [there, back] = [
        diffPlans(side(base), side(edited(edits))),
        diffPlans(side(edited(edits)), side(base)),
      ];
      const count = (diff: typeof there, direction: string): number =>
        diff.changes.filter((one) => one.direction === direction && one.kind === 'changed').length;
      assert.equal(count(there, 'bolder'), count(back, 'weaker'), what);
      assert.deepEqual(
        there.newFindings.map(({ rule }) => rule).sort(),
        back.clearedFindings.map(({ rule }) => rule).sort(),
        what,
      );
    }
  });

  it('tells new and cleared findings by rule and address, whatever line they stand in', () => {
    const dropped = edited([[/ {2}governance: .*\n/, '']]);
    assert.deepEqual(
      diffPlans(side(base), side(dropped)).newFindings.map(({ rule }) => rule),
      ['REF701'],
    );
    const moved = dropped.replace('plan: 1\n', 'plan: 1\n\n\n# moved\n');
    const { newFindings, clearedFindings, changes } = diffPlans(side(dropped), side(moved));
    assert.deepEqual([newFindings, clearedFindings, changes], [[], [], []]);
  });

  it('says so when a version cannot be read in full', () => {
    const { changes } = diffPlans(side(base), side(base.replace('sources:', 'sources: [')));
    assert.equal(changes[0]?.kind, 'unreadable');
  });
});
