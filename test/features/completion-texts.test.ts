// Completion where a map begins on the next line, and none inside running texts.
import assert from 'node:assert/strict';
import { holds, kindOf, labelsIn, type Row } from '../support/offered.ts';

const head = 'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\n';
const catalogHead = 'catalog: 1\nid: our-house\n';

const nextLine: readonly Row[] = [
  ['levers', `${head}levers: ‸`, 'trust', `${head}levers:\n  trust: [reviews, escrow]`],
  [
    'levers without a blank',
    `${head}levers:‸`,
    'trust',
    `${head}levers:\n  trust: [reviews, escrow]`,
  ],
  ['profile', `${head}profile: ‸\n`, 'sellers', `${head}profile:\n  sellers: \n`],
  [
    'kpis',
    `${head}owner: Li\nkpis: ‸\n`,
    'dispute-rate',
    `${head}owner: Li\nkpis:\n  dispute-rate: tbd -> 10% by 2027-12 @ Li\n`,
  ],
  [
    'initiatives',
    `${head}owner: Li\nlevers:\n  trust: [escrow]\ninitiatives: ‸\n`,
    'trust-work',
    `${head}owner: Li\nlevers:\n  trust: [escrow]\ninitiatives:\n  trust-work:\n    name: escrow payment\n    lever: trust\n    mechanisms: [escrow]\n    when: 2027-01..2027-03\n    owner: Li\n    budget: internal\n`,
  ],
  ['ignore', `${head}ignore: ‸`, 'rule', `${head}ignore:\n  - rule: `],
  [
    'four blanks',
    'profile: ‸\nlevers:\n    trust: [escrow]\n',
    'sellers',
    'profile:\n    sellers: \nlevers:\n    trust: [escrow]\n',
  ],
  ['CRLF', 'plan: 1\r\nprofile: ‸\r\n', 'sellers', 'plan: 1\r\nprofile:\r\n  sellers: \r\n'],
  [
    'a comment after the colon',
    `${head}levers: ‸ # what we do\n`,
    'trust',
    `${head}levers: # what we do\n  trust: [reviews, escrow]\n`,
  ],
  [
    'a comment without a blank, with CRLF',
    'plan: 1\r\nprofile:‸ # 谁 $1 {买}\r\nowner: Li\r\n',
    'sellers',
    'plan: 1\r\nprofile: # 谁 $1 {买}\r\n  sellers: \r\nowner: Li\r\n',
  ],
  [
    'a comment in a configuration',
    'overrides: ‸   # except\n',
    'files',
    'overrides: # except\n  - files: \n',
  ],
  ['braces', '{plan: 1, profile: ‸}', 'sellers', '{plan: 1, profile: {sellers: }}'],
  ['JSON', '{"plan": 1, "profile": ‸}', 'sellers', '{"plan": 1, "profile": {"sellers": }}'],
  ['a configuration', 'rules: ‸\n', 'KPI307', 'rules:\n  KPI307: \n'],
  ['a list of a configuration', 'overrides: ‸\n', 'files', 'overrides:\n  - files: \n'],
  [
    'a catalogue',
    `${catalogHead}models:\n  c2c:\n    requires: ‸`,
    'lever',
    `${catalogHead}models:\n  c2c:\n    requires:\n      - lever: `,
  ],
];

holds('completion begins a map on the next line', nextLine);

describe('completion stays quiet inside texts', () => {
  for (const [where, marked] of [
    ['a block text', 'plan: 1\nsummary: |\n  We ‸\n'],
    ['a blank line at its end', 'plan: 1\nsummary: |\n  We\n  ‸\n'],
    ['a blank line inside it', 'plan: 1\nsummary: |\n  We\n‸\n  build\n'],
    ['its first line', 'plan: 1\nsummary: >-\n  ‸\nowner: Li\n'],
    ['a deeper one', 'levers:\n  trust:\n    why: |\n      We\n      ‸\n    have: []\n'],
    ['a block text in a list', 'ignore:\n  - rule: KPI307\n    reason: |\n      We\n      ‸\n'],
    ['an item that is a block text', 'markets:\n  - |\n    DE\n    ‸\n'],
    ['quotes over several lines', 'summary: "We\n\n  ‸\n'],
    ['a plain text over several lines', 'summary: We\n  build\n‸\n  more\n'],
    ['CRLF', 'plan: 1\r\nsummary: |\r\n  We\r\n  ‸\r\n'],
    ['Chinese', 'plan: 1\n摘要: x\nsummary: |\n    我们\n    ‸\n'],
    ['a configuration', 'config: 1\nbaseline: >\n  a\n  ‸\n'],
    ['a catalogue', `${catalogHead}kpis:\n  waste:\n    definition: |\n      We\n      ‸\n`],
  ] as const)
    it(where, () => assert.deepEqual(labelsIn(marked, kindOf(where)), []));

  it('but not at the column of the next key', () => {
    assert.ok(labelsIn('plan: 1\nsummary: |\n  We\n‸').includes('title'));
    assert.ok(labelsIn('levers:\n  trust:\n    why: |\n      We\n    ‸').includes('have'));
  });
});
