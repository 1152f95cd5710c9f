// Names and own ids that YAML would read as something else: accepted anywhere, they are read as
// they are.
import assert from 'node:assert/strict';
import type { Node } from '../../server/src/syntax/tree.ts';
import { accept } from '../support/accept.ts';
import { atCursor } from '../support/cursor.ts';
import { itemsIn } from '../support/offered.ts';
import { openPlan } from '../support/open.ts';

const names = [
  'Li Min',
  'Li, Min',
  'a: b',
  'end:',
  '- x',
  '-',
  '? a',
  '#1',
  'x # y',
  'x #y',
  '[old] Li',
  'Li [old]',
  '{x}',
  'Li {a, b}',
  '@me',
  "O'Neil",
  "'Li'",
  '"Max" Li',
  'Li "Max" Min',
  'null',
  '~',
  'NULL',
  'true',
  '2027',
  '*star',
  '&amp',
  '!bang',
  '| bar',
  '> more',
  '% of',
  '`tick`',
  'back\\slash',
  `$1 \${2:x} }`,
  '李, 敏',
  '李敏：负责人',
  '“李敏”',
  '李敏，王磊',
  '【组】李敏',
  '＃1 李敏',
  '李（敏）',
  'a -> b',
  'Li by Min',
  'Li @ Min',
];

/**
 * A plan with a cursor, and the address of the value that is accepted there. `N` is the name in
 * quotes.
 */
const people: Readonly<Record<string, readonly [marked: string, ...path: (string | number)[]]>> = {
  'a block value': ['owner: N\nkpis:\n  gmv:\n    owner: ‸\n', 'kpis', 'gmv', 'owner'],
  'a value with a comment': [
    'owner: N\nkpis:\n  gmv:\n    owner: ‸ # who\n',
    'kpis',
    'gmv',
    'owner',
  ],
  'the middle of a value': ['owner: N\nkpis:\n  gmv:\n    owner: Z‸ed X\n', 'kpis', 'gmv', 'owner'],
  'a block list': ['owner: N\nreviewers:\n  - ‸\n', 'reviewers', 0],
  'a list at its key’s column': ['owner: N\nreviewers:\n- ‸\n', 'reviewers', 0],
  'a dash without a blank': ['owner: N\nreviewers:\n  -‸\n', 'reviewers', 0],
  'a flow list': ['owner: N\nreviewers: [A, ‸]\n', 'reviewers', 1],
  'an empty value of a list': ['owner: N\nreviewers: ‸\n', 'reviewers', 0],
  'a list below its key': ['owner: N\nreviewers:\n  ‸\n', 'reviewers', 0],
  braces: ['owner: N\nrisks: {late: {owner: ‸, risk: x}}\n', 'risks', 'late', 'owner'],
  'double quotes': ['owner: N\nrisks: {late: {owner: "‸"}}\n', 'risks', 'late', 'owner'],
  'single quotes': ["owner: N\nkpis:\n  gmv:\n    owner: '‸'\n", 'kpis', 'gmv', 'owner'],
  'an open quote': ['owner: N\nkpis:\n  gmv:\n    owner: "‸\n', 'kpis', 'gmv', 'owner'],
  JSON: ['{"owner": N, "reviewers": [‸]}', 'reviewers', 0],
  CRLF: ['owner: N\r\nreviewers:\r\n  - ‸\r\nplan: 1\r\n', 'reviewers', 0],
  'four blanks': ['owner: N\nkpis:\n    gmv:\n        owner: ‸\n', 'kpis', 'gmv', 'owner'],
};

/** KPI lines: what is read as the owner of the line. */
const lines: readonly string[] = [
  'owner: N\nkpis:\n  gmv: 1 -> 2 @ ‸\n',
  'owner: N\nkpis:\n  gmv: 1 -> 2 @‸\n',
  'owner: N\nkpis:\n  gmv: 1 -> 2 by 2027 @ ‸Zed\n',
  'owner: N\nkpis:\n  gmv: "1 -> 2 @ ‸"\n',
  "owner: N\nkpis:\n  gmv: '1 -> 2 @ ‸'\n",
  'owner: N\nkpis: {gmv: 1 -> 2 @ ‸}\n',
  '{"owner": N, "kpis": {"gmv": "1 -> 2 @ ‸"}}',
];

/** Own ids: the section where the id is, a reference with the cursor, and its address. */
const ids: Readonly<Record<string, readonly [marked: string, ...path: (string | number)[]]>> = {
  'a flow list': [
    'initiatives:\n  N: {name: A}\n  b: {after: [‸]}\n',
    'initiatives',
    'b',
    'after',
    0,
  ],
  'a block list': [
    'initiatives:\n  N: {name: A}\n  b:\n    after:\n      - ‸\n',
    'initiatives',
    'b',
    'after',
    0,
  ],
  'an empty value': [
    'initiatives:\n  N: {name: A}\n  b:\n    after: ‸\n',
    'initiatives',
    'b',
    'after',
    0,
  ],
  'KPIs of a lever': [
    'kpis:\n  N: 1 -> 2\nlevers:\n  trust: {kpis: [‸]}\n',
    'levers',
    'trust',
    'kpis',
    0,
  ],
  'a source': [
    'sources:\n  N: {title: x}\nlevers:\n  trust: {evidence: [‸]}\n',
    'levers',
    'trust',
    'evidence',
    0,
  ],
  JSON: ['{"initiatives": {N: {}, "b": {"after": ["‸"]}}}', 'initiatives', 'b', 'after', 0],
};

function valueAt(node: Node | undefined, path: readonly (string | number)[]): string | undefined {
  let here = node;
  for (const step of path)
    here =
      here?.kind === 'map'
        ? here.entries.find(({ key }) => key.text === step)?.value
        : here?.kind === 'list' && typeof step === 'number'
          ? here.items[step]
          : undefined;
  return here?.kind === 'scalar' && !here.isNull ? here.text : undefined;
}

function accepted(marked: string, name: string): ReturnType<typeof openPlan> | undefined {
  const item = itemsIn(marked).find(({ label }) => label === name);
  return item && openPlan(accept(atCursor(marked).text, item).text);
}

describe('completion of names', () => {
  for (const [where, [marked, ...path]] of [...Object.entries(people), ...Object.entries(ids)])
    it(`in ${where}`, () => {
      for (const name of names) {
        const plan = accepted(marked.replace('N', JSON.stringify(name)), name);
        assert.ok(plan, `“${name}” is not offered`);
        assert.equal(valueAt(plan.checked.plan.root, path), name, plan.text);
        assert.ok(
          plan.checked.findings.every(({ rule }) => rule !== 'STR001'),
          plan.text,
        );
      }
    });

  for (const marked of lines)
    it(`in the KPI line ${JSON.stringify(marked)}`, () => {
      let offered = 0;
      for (const name of names) {
        const plan = accepted(marked.replace('N', JSON.stringify(name)), name);
        // What a line cannot say is not offered.
        if (!plan) continue;
        offered++;
        const [kpi] = plan.checked.plan.kpis;
        assert.equal(kpi?.owner?.text, name, plan.text);
        assert.equal(kpi.target?.text, '2', plan.text);
      }
      assert.ok(offered > 30, String(offered));
    });

  it('in whole entries that are offered', () => {
    for (const name of names) {
      const owner = `owner: ${JSON.stringify(name)}\nperiod: 2027\n`;
      const levers = 'levers:\n  trust: [escrow]\n';
      for (const [section, label] of [
        ['kpis', 'dispute-rate'],
        ['initiatives', 'trust-work'],
        ['risks', 'trust-risk'],
      ] as const) {
        const plan = accepted(`${owner}${levers}${section}:\n  ‸\n`, label);
        if (!plan) continue;
        const read = plan.checked.plan[section][0]?.owner?.text;
        assert.ok(read === name || (section === 'kpis' && read === 'owner'), plan.text);
      }
    }
  });
});
