import assert from 'node:assert/strict';
import { accepted, offered } from '../support/open.ts';

const head = 'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\ncurrency: CNY\nowner: Li Min\n';

function labels(marked: string, count = 3): string[] {
  return offered(marked)
    .slice(0, count)
    .map((item) => item.label);
}

/** marked text, item to accept, text after it */
const goldens: readonly (readonly [string, string, string, string])[] = [
  ['an empty file', '‸', 'plan', 'plan: 1'],
  ['a half-typed key at the top', 'plan: 1\nmo‸', 'model', 'plan: 1\nmodel: '],
  ['a key between others', 'plan: 1\n‸\nmodel: c2c\n', 'title', 'plan: 1\ntitle: \nmodel: c2c\n'],
  ['the model', 'plan: 1\nmodel: ‸', 'c2c', 'plan: 1\nmodel: c2c'],
  ['the model over a half-typed word', 'plan: 1\nmodel: c‸2\n', 'c2c', 'plan: 1\nmodel: c2c\n'],
  ['the model in a list', 'plan: 1\nmodel: [c2c, ‸]\n', 'b2b', 'plan: 1\nmodel: [c2c, b2b]\n'],
  [
    'a trend where nothing is written',
    'plan: 1\ntrends: ‸\n',
    'green',
    'plan: 1\ntrends: [green]\n',
  ],
  ['the status right after its colon', 'plan: 1\nstatus:‸', 'review', 'plan: 1\nstatus: review'],
  ['the status', 'plan: 1\nstatus: ‸', 'review', 'plan: 1\nstatus: review'],
  [
    'a lever on its own line',
    `${head}levers:\n  ‸`,
    'trust',
    `${head}levers:\n  trust: [reviews, escrow]`,
  ],
  [
    'a lever by its Chinese name',
    `${head}levers:\n  信任‸`,
    'trust',
    `${head}levers:\n  trust: [reviews, escrow]`,
  ],
  [
    'a lever in the style of its neighbours',
    `${head}levers:\n  governance:\n    have: [dispute-resolution]\n  ‸`,
    'trust',
    `${head}levers:\n  governance:\n    have: [dispute-resolution]\n  trust:\n    mechanisms: [reviews, escrow]`,
  ],
  [
    'a lever with CRLF line ends',
    `${head}levers:\n  ‸\n`.replaceAll('\n', '\r\n'),
    'trust',
    `${head}levers:\n  trust: [reviews, escrow]\n`.replaceAll('\n', '\r\n'),
  ],
  [
    'a mechanism in a short entry',
    `${head}levers:\n  trust: [escrow, ‸]\n`,
    'reviews',
    `${head}levers:\n  trust: [escrow, reviews]\n`,
  ],
  [
    'a mechanism in an open bracket',
    `${head}levers:\n  trust: [‸`,
    'escrow',
    `${head}levers:\n  trust: [escrow`,
  ],
  [
    'a mechanism after a dash',
    `${head}levers:\n  trust:\n    mechanisms:\n      - esc‸\n`,
    'escrow',
    `${head}levers:\n  trust:\n    mechanisms:\n      - escrow\n`,
  ],
  [
    'a mechanism below its key, without a dash',
    `${head}levers:\n  trust:\n    mechanisms:\n      ‸\n`,
    'escrow',
    `${head}levers:\n  trust:\n    mechanisms:\n      - escrow\n`,
  ],
  [
    'a field of a lever',
    `${head}levers:\n  trust:\n    mechanisms: [escrow]\n    ‸\n`,
    'have',
    `${head}levers:\n  trust:\n    mechanisms: [escrow]\n    have: []\n`,
  ],
  [
    'a field in braces',
    `${head}risks:\n  late: {risk: x, ‸}\n`,
    'impact',
    `${head}risks:\n  late: {risk: x, impact: }\n`,
  ],
  [
    'a value in braces',
    `${head}risks:\n  late: {risk: x, impact: ‸}\n`,
    'high',
    `${head}risks:\n  late: {risk: x, impact: high}\n`,
  ],
  [
    'a KPI with its whole line',
    `${head}levers:\n  trust: [escrow]\nkpis:\n  disp‸\n`,
    'dispute-rate',
    `${head}levers:\n  trust: [escrow]\nkpis:\n  dispute-rate: tbd -> 10% by 2027-12 @ Li Min\n`,
  ],
  [
    'the due date of a KPI line',
    `${head}kpis:\n  dispute-rate: 3% -> 1% by ‸\n`,
    '2027-06',
    `${head}kpis:\n  dispute-rate: 3% -> 1% by 2027-06\n`,
  ],
  [
    'the owner of a KPI line',
    `${head}kpis:\n  dispute-rate: 3% -> 1% by 2027-06 @ ‸\n`,
    'Li Min',
    `${head}kpis:\n  dispute-rate: 3% -> 1% by 2027-06 @ Li Min\n`,
  ],
  [
    'the target of a KPI line',
    `${head}kpis:\n  dispute-rate: 35% -> ‸\n`,
    '28%',
    `${head}kpis:\n  dispute-rate: 35% -> 28%\n`,
  ],
  [
    'a KPI of the plan in a list',
    `${head}kpis:\n  dispute-rate: 3% -> 1%\ninitiatives:\n  a:\n    kpis: [‸]\n`,
    'dispute-rate',
    `${head}kpis:\n  dispute-rate: 3% -> 1%\ninitiatives:\n  a:\n    kpis: [dispute-rate]\n`,
  ],
  [
    'another initiative to wait for',
    `${head}initiatives:\n  a: {name: A}\n  b:\n    after: [‸]\n`,
    'a',
    `${head}initiatives:\n  a: {name: A}\n  b:\n    after: [a]\n`,
  ],
  [
    'evidence for a lever',
    `${head}levers:\n  trust: {evidence: [‸]}\n`,
    'taobao/escrow',
    `${head}levers:\n  trust: {evidence: [taobao/escrow]}\n`,
  ],
  [
    'the rule of an ignored finding',
    `${head}ignore:\n  - ‸\n`,
    'reason',
    `${head}ignore:\n  - reason: \n`,
  ],
  [
    'beside Chinese text',
    '# 说明：计划\nplan: 1\ntitle: 循物计划\n‸',
    'model',
    '# 说明：计划\nplan: 1\ntitle: 循物计划\nmodel: ',
  ],
  [
    'in a file that cannot be read',
    `${head}owner2: @x\nlevers:\n  ‸`,
    'trust',
    `${head}owner2: @x\nlevers:\n  trust: [reviews, escrow]`,
  ],
];

describe('completion', () => {
  for (const [what, marked, label, expected] of goldens) {
    it(`offers ${what}`, () => assert.equal(accepted(marked, label), expected));
  }

  it('puts the levers the model needs and the plan lacks first', () => {
    assert.deepEqual(labels(`${head}levers:\n  ‸`).sort(), [
      'low-barrier-onboarding',
      'transaction-tools',
      'trust',
    ]);
    assert.deepEqual(labels(`${head}levers:\n  trust: [escrow]\n  ‸`, 2).sort(), [
      'low-barrier-onboarding',
      'transaction-tools',
    ]);
  });

  it('puts mechanisms that do the job in this model first', () => {
    assert.deepEqual(labels(`${head}levers:\n  trust: [‸]`).sort(), [
      'buyer-protection',
      'escrow',
      'reviews',
    ]);
  });

  it('puts KPIs that measure the plan’s levers first', () => {
    const first = labels(`${head}levers:\n  trust: [escrow]\nkpis:\n  ‸`, 4);
    assert.ok(first.includes('dispute-rate'), first.join(' '));
  });

  it('does not offer what is there already', () => {
    assert.ok(!labels(`${head}levers:\n  trust: [escrow, ‸]`, 99).includes('escrow'));
    assert.ok(
      !labels(`${head}levers:\n  trust: [escrow]\n  ‸\n  governance: []`, 99).includes(
        'governance',
      ),
    );
    assert.ok(!labels(`plan: 1\n‸\nmodel: c2c`, 99).includes('model'));
  });

  for (const [what, marked] of [
    ['in a comment', `${head}# tr‸`],
    ['in a text', `${head}summary: We build tr‸`],
    ['in a block text', `${head}summary: >-\n  We build\n  tr‸\n`],
    ['after an unknown key', `${head}colour: ‸`],
  ] as const) {
    it(`stays quiet ${what}`, () => assert.deepEqual(labels(marked, 99), []));
  }

  it('matches by id, by names and by aliases in both languages', () => {
    const trust = offered(`${head}levers:\n  ‸`).find((item) => item.label === 'trust');
    for (const word of ['trust', '信任体系', 'Trust system', '信任机制'])
      assert.ok(trust?.filter.includes(word), word);
  });
});
