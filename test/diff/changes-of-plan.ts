import type { Case } from './change-case.ts';

/** Changes of the plan itself and of its levers. */
export const planChanges: readonly Case[] = [
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
];
