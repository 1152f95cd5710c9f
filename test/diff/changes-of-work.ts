import type { Case } from './change-case.ts';

/** Changes of initiatives, assumptions and risks. */
export const workChanges: readonly Case[] = [
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
