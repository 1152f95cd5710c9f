// Whatever a document is made of: every word and every figure of it is in the plan, or in the
// comments at its end.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { importDocuments } from '../../server/src/documents/in/import.ts';
import type { Place, SourceBlock, SourceDocument } from '../../server/src/documents/in/source.ts';
import { someDay } from '../support/day.ts';

const catalog = builtinCatalog();
const at: Place = { kind: 'line', line: 1 };

/** `w` is a word, `n` a number, `h` a Chinese character that nothing else contains. */
const phrases = [
  ...['w', 'w w', 'n', 'n%', 'h', 'hhh', 'Www', 'n w', 'w n w', 'n万元', '£nk', 'w (w)', 'w/w'],
  ...['w: n% -> n% by 2027-12 (Www)', 'w w: n', 'from n% to n% w', '由n%提升到n%hh', 'w - w - w'],
  ...['w, w, n. w', 'w；h', 'hhh：hhh。负责人：hhh', 'n w now', '>= n%', 'n w -> n w', '2027-03-n'],
  ...[
    'w. Owner: Www. By 2027-05. nk',
    'we assume w w. Www checks by 2027-04',
    'w → w',
    'no w, no w',
  ],
  ...[
    'w (Www, n)',
    'w [w]',
    'w — w',
    'hh（hh，n%）',
    '目标hh：n',
    'Total n',
    'w | w',
    '- ',
    'x',
    '',
  ],
];
const heads = [
  ...['KPI', 'Baseline', 'Target', 'Owner', 'Due', 'Initiative', 'Budget', 'Risk', 'Response', 'w'],
  ...[
    'Note',
    'Unit',
    '2027-01',
    '2027-02',
    'Q3 2027',
    '指标',
    '目标值',
    '负责人',
    '举措',
    'Goal',
    'hh',
  ],
  ...['Target (w)', 'Budget (£k)', 'Probability', 'Type', 'Status', 'When', 'Phase', 'n'],
];
const titles = [
  ...['KPIs', 'Goals', 'Risks', '举措', '风险', 'Market', 'Summary', 'Budget', 'Not doing', 'w w'],
  ...[
    'Phases',
    'Assumptions',
    'Decisions',
    'Channels',
    'Segments',
    'Competitors',
    'Scenarios',
    'hhh',
  ],
];

/** Fills phrases with words that stand nowhere else, and remembers them. */
class Filler {
  readonly tokens: string[] = [];
  #next = 0;

  fill(phrase: string): string {
    return phrase.replace(/(?<![A-Za-z])(?:W?w+|n)(?![a-jl-z])|h/g, (slot) => {
      const number = this.#next++;
      const token = /n/.test(slot)
        ? String(1_117 + 13 * number)
        : slot === 'h'
          ? String.fromCodePoint(0x7280 + number)
          : `${slot[0] === 'W' ? 'Z' : 'z'}${letters(number)}`;
      this.tokens.push(token);
      return token;
    });
  }
}

/** A number as letters: `qaab`. */
function letters(number: number): string {
  return `q${[...number.toString(16).padStart(3, '0')].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')}o`;
}

const texts = fc.constantFrom(...phrases);
const block = fc.oneof(
  fc.record({ kind: fc.constant('heading'), text: fc.constantFrom(...titles) }),
  fc.record({ kind: fc.constantFrom('paragraph', 'item'), text: texts }),
  fc.record({
    kind: fc.constant('table'),
    heads: fc.uniqueArray(fc.constantFrom(...heads), { minLength: 1, maxLength: 6 }),
    rows: fc.array(fc.array(texts, { minLength: 6, maxLength: 6 }), { maxLength: 5 }),
  }),
);

type Made = typeof block extends fc.Arbitrary<infer T> ? T : never;

function blockOf(made: Made, filler: Filler): SourceBlock {
  if ('heads' in made) {
    const rows = [made.heads, ...made.rows.map((row) => row.slice(0, made.heads.length))];
    const cells = rows.map((row, index) =>
      row.map((text, column) => ({
        text: filler.fill(text),
        at: { kind: 'cell', sheet: 'S', row: index + 1, column: column + 1 } as const,
      })),
    );
    return { kind: 'table', rows: cells, at };
  }
  const text = filler.fill(made.text);
  if (made.kind === 'heading') return { kind: 'heading', level: 2, text, at };
  return made.kind === 'item'
    ? { kind: 'item', level: 1, text, at }
    : { kind: 'paragraph', text, at };
}

describe('an import', () => {
  for (const figures of ['inside', 'beside'] as const)
    it(`loses no word and no figure (${figures})`, () => {
      fc.assert(
        fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (made) => {
          const filler = new Filler();
          const blocks = made.map((one) => blockOf(one, filler));
          const document: SourceDocument = { name: 'a', blocks, asides: [], notes: [] };
          const { text, figures: beside } = importDocuments([document], {
            catalog,
            today: someDay,
            figures,
          });
          const all = `${text}\n${beside.map(({ date, value }) => `${date} ${value}`).join('\n')}`;
          const lost = filler.tokens.filter((token) => !isIn(token, all));
          assert.deepEqual(lost, [], `${JSON.stringify(blocks)}\n${text}`);
        }),
        { numRuns: 60 },
      );
    }).timeout(120_000);
});

function isIn(token: string, text: string): boolean {
  if (!/^\d/.test(token)) return text.includes(token);
  for (let place = text.indexOf(token); place >= 0; place = text.indexOf(token, place + 1))
    if (!/\d/.test(`${text[place - 1] ?? ''}${text[place + token.length] ?? ''}`)) return true;
  return false;
}
