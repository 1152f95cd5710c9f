// A text in quotes as a block text, and back: every word, blank and comment stays.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { refactorings } from '../../server/src/features/refactor/index.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { atCursor } from '../support/cursor.ts';
import { openPlan } from '../support/open.ts';

const toBlock = 'Write as a block scalar';
const toQuotes = 'Write in quotes';

function rewritten(marked: string, title: string): string | undefined {
  const { text, offset } = atCursor(marked);
  const found = refactorings(openPlan(text), { start: offset, end: offset });
  const one = found.find(({ title: { en } }) => en === title);
  return one && applyEdits(text, one.edits);
}

const forms: readonly (readonly [what: string, quoted: string, block: string])[] = [
  ['lines', 'summary: ‸"one\\ntwo"\nowner: Li\n', 'summary: |-\n  one\n  two\nowner: Li\n'],
  ['an end of line', 'summary: ‸"one\\ntwo\\n"\n', 'summary: |\n  one\n  two\n'],
  [
    'blank lines',
    'summary: ‸"one\\n\\ntwo\\n\\n"\nowner: Li\n',
    'summary: |+\n  one\n\n  two\n\nowner: Li\n',
  ],
  ['a first line further in', 'summary: ‸"  one\\ntwo"\n', 'summary: |2-\n    one\n  two\n'],
  [
    'a comment',
    'summary: ‸"one\\ntwo" # why\nowner: Li\n',
    'summary: |- # why\n  one\n  two\nowner: Li\n',
  ],
  [
    'a comment below',
    'summary: ‸"one\\ntwo"\n # below\nowner: Li\n',
    'summary: |-\n  one\n  two\n # below\nowner: Li\n',
  ],
  ['indicators of YAML', 'summary: ‸"a: b\\n# c\\n- d"\n', 'summary: |-\n  a: b\n  # c\n  - d\n'],
  [
    'a deeper place',
    'risks:\n  late:\n    response: ‸"a\\nb"\n    owner: Li\n',
    'risks:\n  late:\n    response: |-\n      a\n      b\n    owner: Li\n',
  ],
  ['a short entry', 'risks:\n  late: ‸"a\\nb"\n', 'risks:\n  late: |-\n    a\n    b\n'],
  [
    'an item of a list',
    'ignore:\n  - rule: KPI307\n    reason: ‸"a\\nb"\n',
    'ignore:\n  - rule: KPI307\n    reason: |-\n      a\n      b\n',
  ],
  [
    'Chinese',
    '摘要: x\nsummary: ‸"一、建仓\\n二、开店"\n',
    '摘要: x\nsummary: |-\n  一、建仓\n  二、开店\n',
  ],
  [
    'four blanks',
    'risks:\n    late:\n        response: ‸"a\\nb"\n',
    'risks:\n    late:\n        response: |-\n            a\n            b\n',
  ],
  ['CRLF', 'summary: ‸"a\\nb"\r\nowner: Li\r\n', 'summary: |-\r\n  a\r\n  b\r\nowner: Li\r\n'],
  ['an extension', 'x-note: ‸"a\\nb"\n', 'x-note: |-\n  a\n  b\n'],
  ['one line', 'summary: ‸"say: it"\n', 'summary: |-\n  say: it\n'],
];

describe('block text', () => {
  for (const [what, quoted, block] of forms)
    it(`and quotes: ${what}`, () => {
      assert.equal(rewritten(quoted, toBlock), block);
      const { text, offset } = atCursor(quoted);
      assert.equal(rewritten(`${block.slice(0, offset)}‸${block.slice(offset)}`, toQuotes), text);
    });

  it('a long line is folded at its blanks', () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
    const block = rewritten(`summary: ‸"${words}"\n`, toBlock) ?? '';
    assert.match(block, /^summary: >-\n( {2}\S.{0,77}\n){2,}$/);
    assert.equal(rewritten(block.replace('>', '‸>'), toQuotes), `summary: "${words}"\n`);
  });

  it('folded lines and single quotes become one in double quotes', () => {
    assert.equal(rewritten('summary: ‸>-\n  one\n  two\n', toQuotes), 'summary: "one two"\n');
    assert.equal(rewritten("summary: ‸'it''s'\n", toBlock), "summary: |-\n  it's\n");
  });

  for (const [what, marked] of [
    ['a name', 'owner: ‸"Li Min"\n'],
    ['plain words', 'summary: ‸one\n'],
    ['braces', 'risks: {late: ‸"a\\nb"}\n'],
    ['JSON', '{"summary": ‸"a\\nb"}'],
    ['blanks at the end of a line', 'summary: ‸"a \\nb"\n'],
    ['an empty text', 'summary: ‸""\n'],
    ['a character that only quotes hold', 'summary: ‸"a\\u0007b"\n'],
    ['a text that cannot be read', 'summary: ‸"a\\nb"\nowner: @x\n'],
  ] as const)
    it(`is not offered for ${what}`, () => {
      assert.equal(rewritten(marked, toBlock), undefined);
      assert.equal(rewritten(marked, toQuotes), undefined);
    });

  it('any text says the same in both forms', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '  ',
      '\n',
      '\t',
      '#',
      ': ',
      '- ',
      '"',
      "'",
      '\\',
      '中文',
      '。',
      '|',
      '😀',
      'word ',
    );
    const layouts = fc.constantFrom(
      (quoted: string) => `summary: ${quoted}\nowner: Li\n`,
      (quoted: string) => `summary: ${quoted} # c\n\n# d\nowner: Li\n`,
      (quoted: string) => `risks:\n    late:\n        risk: ${quoted}\n    b: x\n`,
      (quoted: string) => `plan: 1\r\nsummary: ${quoted}\r\nowner: Li\r\n`,
    );
    let offered = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), layouts, (pieces, layout) => {
        const text = layout(JSON.stringify(pieces.join('')));
        const at = text.indexOf('"');
        const block = rewritten(`${text.slice(0, at)}‸${text.slice(at)}`, toBlock);
        if (block === undefined) return;
        offered++;
        const back = rewritten(`${block.slice(0, at)}‸${block.slice(at)}`, toQuotes);
        assert.equal(back, text, block);
      }),
      { numRuns: 400 },
    );
    assert.ok(offered > 80, String(offered));
  });
});
