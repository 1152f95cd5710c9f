import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../server/src/features/format/format.ts';
import { formatOnEnter, formatRange } from '../../server/src/features/format/format-part.ts';
import { sameTree } from '../../server/src/features/format/meaning.ts';
import { asciiSpelling } from '../../server/src/features/format/spelling.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { atCursor } from '../support/cursor.ts';
import { allPlans } from '../support/files.ts';
import { openPlan } from '../support/open.ts';

function formatted(text: string): string {
  return applyEdits(text, format(openPlan(text)));
}

/** what, before, after */
const goldens: readonly (readonly [string, string, string])[] = [
  [
    'blanks at the ends of lines',
    'plan: 1  \ntitle: T\t\n# note \n',
    'plan: 1\ntitle: T\n# note\n',
  ],
  ['a missing line break at the end', 'plan: 1\ntitle: T', 'plan: 1\ntitle: T\n'],
  [
    'blank lines at both ends and in a row',
    '\n\nplan: 1\n\n\n\ntitle: T\n\n   \n',
    'plan: 1\n\ntitle: T\n',
  ],
  [
    'indentation by four',
    'levers:\n    trust:\n        have: [reviews]\n    governance: []\n',
    'levers:\n  trust:\n    have: [reviews]\n  governance: []\n',
  ],
  [
    'indentation by one',
    'levers:\n trust:\n  have:\n   - reviews\n',
    'levers:\n  trust:\n    have:\n      - reviews\n',
  ],
  [
    'lists at the column of their key',
    'ignore:\n- rule: X\n  at: a\n-   rule: Y\n    at: b\n',
    'ignore:\n  - rule: X\n    at: a\n  - rule: Y\n    at: b\n',
  ],
  ['a dash on a line of its own', 'ignore:\n-\n    rule: X\n', 'ignore:\n  -\n    rule: X\n'],
  [
    'spaces after colons, commas and brackets',
    'levers: {trust:   [ escrow,reviews ,pay ],a :  b}\n',
    'levers: {trust: [escrow, reviews, pay], a: b}\n',
  ],
  ['a comma at the end of a list, which stays', 'model: [ c2c, ]\n', 'model: [c2c,]\n'],
  ['empty brackets', 'levers: { }\nkpis: {a: [  ]}\n', 'levers: {}\nkpis: {a: []}\n'],
  [
    'brackets over several lines',
    'levers:\n   trust: [\n     escrow,   # one\n        reviews,\n\n\n     {a: 1} ]\n',
    'levers:\n  trust: [\n    escrow,   # one\n    reviews,\n\n    {a: 1}]\n',
  ],
  ['a closing bracket on its own line', 'model: [\n    c2c,\n  ]\n', 'model: [\n  c2c,\n]\n'],
  [
    'a block text with its own shape',
    'summary: |\n      one\n        two  \n\n      three\ntitle: T\n',
    'summary: |\n  one\n    two  \n\n  three\ntitle: T\n',
  ],
  [
    'a block text with an explicit indentation',
    'a:\n    b: |2\n        one\n      two\n',
    'a:\n  b: |2\n      one\n    two\n',
  ],
  [
    'a plain text over several lines',
    'summary: one\n      two\n\n         three\ntitle: T\n',
    'summary: one\n  two\n\n  three\ntitle: T\n',
  ],
  [
    'a quoted text over several lines',
    'summary: "one  \n      two"\ntitle: T\n',
    'summary: "one  \n  two"\ntitle: T\n',
  ],
  [
    'a value on the line below its key',
    'summary:\n      one\n      two\n',
    'summary:\n  one\n  two\n',
  ],
  [
    'comments with the line below them',
    'levers:\n    # about trust\n    trust:\n        # inside\n        have: []\n    # the end\n# next\nkpis: {}\n',
    'levers:\n  # about trust\n  trust:\n    # inside\n    have: []\n  # the end\n# next\nkpis: {}\n',
  ],
  [
    'full-width numbers, punctuation and arrows',
    'period: ２０２７\nkpis:\n  a: ３．２％ → ４％ by ２０２７-12 @ 王２\nbudget: １８０万\nshift: 旧 → 新\n',
    'period: 2027\nkpis:\n  a: 3.2% -> 4% by 2027-12 @ 王２\nbudget: 180万\nshift: 旧 -> 新\n',
  ],
  [
    'full-width punctuation in the structure',
    'plan：1\nmodel： ［c2c，b2b］\n',
    'plan: 1\nmodel: [c2c, b2b]\n',
  ],
  [
    'Windows line breaks',
    'levers:\r\n    trust: []  \r\n\r\n\r\nkpis: {}',
    'levers:\r\n  trust: []\r\n\r\nkpis: {}\r\n',
  ],
  ['the mark of a document', '---\nplan:  1\n', '---\nplan: 1\n'],
];

describe('format', () => {
  for (const [what, before, after] of goldens) {
    it(`fixes ${what}`, () => {
      assert.equal(formatted(before), after);
      assert.equal(formatted(after), after, 'a second time changes nothing');
    });
  }

  for (const [what, text] of [
    [
      'prose',
      'title: Ａ ２０２７ → Ｂ，　“１００％”\nsummary: >-\n  ５０％  →  more\nowner: 王　磊\nx-note:  a\n'.replace(
        'x-note:  a',
        'x-note: "１"',
      ),
    ],
    ['comments and what aligns them', 'plan: 1      # １，２\nlevers: {}   # a ,b :c\n'],
    ['a text that cannot be read', 'plan:  1\nowner: @x\n'],
    ['anchors and tags', 'plan:  &a 1\n'],
    ['a file that is no map', '- a:   1\n'],
    ['an empty file', '\n\n'],
    ['the last line break of a block text that has none', 'plan: 1\nsummary: |\n  a'],
    ['blank lines that a block text keeps', 'summary: |+\n  a\n\n\ntitle: T\n'],
    ['empty lines inside a quoted text', 'summary: "a\n\n\n  b"\n'],
  ] as const) {
    it(`leaves ${what} alone`, () => assert.equal(formatted(text), text));
  }

  for (const { name, text } of allPlans())
    it(`finds nothing to do in ${name}`, () => assert.deepEqual(format(openPlan(text)), []));
});

/** True for a line of a text that was begun with `|` or `>` further up and further out. */
function isInBlock(lines: readonly string[], index: number): boolean {
  let indent = lines[index]?.search(/\S|$/) ?? 0;
  for (let line = index - 1; line >= 0 && indent > 0; line--) {
    const text = lines[line] ?? '';
    if (text.trim() === '' || text.search(/\S/) >= indent) continue;
    if (/^\s*\S+: [|>]-?$/.test(text)) return true;
    indent = text.search(/\S/);
  }
  return false;
}

/** The same plan with other indentation and other blanks, as people write them. */
function varied(text: string, choose: (options: number) => number): string {
  const columns = [0];
  for (let level = 1; level < 12; level++) columns.push((columns[level - 1] ?? 0) + 2 + choose(4));
  const lines = text.split('\n').map((line, index, all) => {
    const indent = line.search(/\S|$/);
    const level = indent / 2;
    const inBlock = isInBlock(all, index);
    const gap = (columns[level + 1] ?? 0) - (columns[level] ?? 0) - 1;
    let rest = line.slice(indent).replace(/^- /, `-${' '.repeat(gap)}`);
    if (!inBlock && !rest.startsWith('#')) {
      rest = rest.replace(
        /^([\w.-]+): (?=[^\s|>])/,
        (_, key: string) => `${key}${' '.repeat(choose(3))}:${' '.repeat(1 + choose(4))}`,
      );
      rest = rest.replace(/\[[\w, /-]+\](?=$|[^"]*$)/g, (list) =>
        list.replace(/, /g, () => `${' '.repeat(choose(2))},${' '.repeat(choose(3))}`),
      );
      rest += ' '.repeat(choose(2));
    }
    // An empty line inside a text counts; between entries there may be more of them.
    if (line.trim() === '')
      return all[index + 1]?.startsWith(' ')
        ? ''
        : ['', ' ', ''].slice(0, 1 + choose(3)).join('\n');
    return ' '.repeat(columns[level] ?? 0) + rest;
  });
  return lines.join('\n');
}

const more = `# a plan with everything that a formatter may meet
plan: 1
title: "A: b"
model: [c2c, b2b]
summary: |
  one
  two

  three
levers:
  # about trust
  trust:
    mechanisms:
      - escrow   # first
      # second
      - reviews
    why: >-
      because
      of that
    evidence: [taobao/escrow]
  # about rules
  governance: [dispute-resolution]   # tail

# numbers
kpis:
  dispute-rate: 3% -> 1% by 2027-12 @ Li Min
ignore:
  - rule: KPI303
    at: kpis.dispute-rate
    reason: "one, two: three"
  - {rule: LEV103, reason: x}
`;

describe('format, whatever the layout was', () => {
  for (const { name, text } of [...allPlans(), { name: 'a plan with everything', text: more }]) {
    it(`gives ${name} back its usual shape and the same meaning`, () => {
      fc.assert(
        fc.property(fc.array(fc.nat(11), { minLength: 40, maxLength: 200 }), (numbers) => {
          let next = 0;
          const other = varied(
            text,
            (options) => (numbers[next++ % numbers.length] ?? 0) % options,
          );
          const document = openPlan(other);
          const result = applyEdits(other, format(document));
          assert.equal(result, text, `from\n${other}`);
          assert.ok(
            sameTree(
              openPlan(text).checked.plan.root,
              openPlan(result).checked.plan.root,
              asciiSpelling,
            ),
          );
        }),
        { numRuns: 12 },
      );
    });
  }
});

describe('format a selection', () => {
  it('takes whole entries at the top of the file, and nothing else', () => {
    const { text, offset } = atCursor(
      'plan:  1\nlevers:\n    trust‸: [a,b]\n    x:  1\nkpis:\n    a:  1\n',
    );
    assert.equal(
      applyEdits(text, formatRange(openPlan(text), { start: offset, end: offset })),
      'plan:  1\nlevers:\n  trust: [a, b]\n  x: 1\nkpis:\n    a:  1\n',
    );
  });
});

describe('format after Enter', () => {
  const entered = (marked: string): string => {
    const { text, offset } = atCursor(marked);
    return applyEdits(text, formatOnEnter(openPlan(text), offset));
  };

  it('tidies the line that was just written, and leaves the others and the indentation alone', () => {
    assert.equal(
      entered('plan:  1\nlevers:\n    trust:   [a,b]  \n    ‸\nx-b:  2\n'),
      'plan:  1\nlevers:\n    trust: [a, b]\n    \nx-b:  2\n',
    );
    assert.equal(entered('kpis:\n  a: ３％ → 1%\n  ‸'), 'kpis:\n  a: 3% -> 1%\n  ');
    // An empty line is the editor's business.
    assert.equal(entered('kpis:\n  a: 1\n  \n‸'), 'kpis:\n  a: 1\n  \n');
  });

  it('does nothing on the first line and in a text that cannot be read', () => {
    assert.equal(entered('‸plan:  1\n'), 'plan:  1\n');
    assert.equal(entered('plan:  1\n‸\nowner: @x\n'), 'plan:  1\n\nowner: @x\n');
  });
});
