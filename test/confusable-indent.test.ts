// Blanks of a Chinese keyboard, a web page or a word processor as indentation: one finding each,
// whose fix gives the plan that was meant.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check, parsePlan } from '../server/src/check.ts';
import { joinSafeFixes } from '../server/src/features/code-actions.ts';
import { indexLines, lineAt } from '../server/src/text/lines.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { allPlans } from './support/files.ts';
import { meaning } from './support/layouts.ts';

const catalog = builtinCatalog();

/** Ways to write an indentation of some columns, as people type it. */
const styles: readonly ((columns: number) => string)[] = [
  (columns) => '\u3000'.repeat(columns / 2),
  (columns) => '\u3000'.repeat(columns),
  (columns) => '\u00a0'.repeat(columns),
  (columns) => ` \u3000${' '.repeat(Math.max(0, columns - 3))}`,
  (columns) => `\u3000${' '.repeat(columns - 2)}`,
  (columns) => `\u00a0${' '.repeat(columns - 1)}`,
  (columns) => `${' '.repeat(columns - 1)}\u2002`,
  (columns) => `\u200b${' '.repeat(columns)}`,
];

/**
 * The text after the fix, and the lines that have a finding that it cannot be read as it stands.
 */
function fixed(text: string): {
  readonly after: string;
  readonly lines: number[];
  readonly rules: string[];
} {
  const found = check(text, { catalog }).findings.filter(({ rule }) => /^STR00[17]$/.test(rule));
  const edits = joinSafeFixes(found.filter(({ rule }) => rule === 'STR007')) ?? [];
  const lines = indexLines(text);
  return {
    after: applyEdits(text, edits),
    lines: found.map(({ span }) => lineAt(lines, span.start)),
    rules: [...new Set(found.map(({ rule }) => rule))],
  };
}

describe('wide blanks as indentation', () => {
  const plans = allPlans().filter(({ text }) => !/[|>]-?$/m.test(text));

  it('of any line, in any style: one finding for the line, and the fix gives the plan back', () => {
    ok(plans.length > 4);
    const damage = fc.record({
      plan: fc.nat(plans.length - 1),
      line: fc.nat(10_000),
      style: fc.nat(styles.length - 1),
    });
    fc.assert(
      fc.property(damage, ({ plan, line, style }) => {
        const { text = '' } = plans[plan] ?? {};
        const all = text.split('\n');
        const indented = all.flatMap((one, at) => (/^(?: {2}| {4})(?=[^\s#])/.test(one) ? at : []));
        const at = indented[line % indented.length] ?? 0;
        const columns = /^ */.exec(all[at] ?? '')?.[0].length ?? 0;
        if (columns !== 2 && columns !== 4) return;
        all[at] = (styles[style]?.(columns) ?? '') + (all[at] ?? '').trimStart();
        const { after, lines, rules } = fixed(all.join('\n'));
        deepEqual({ rules, lines }, { rules: ['STR007'], lines: [at] }, all[at]);
        deepEqual(meaning(parsePlan(after).root), meaning(parsePlan(text).root), all[at]);
      }),
      { numRuns: 60 },
    );
  });

  it('of all lines, in any style: nothing is lost', () => {
    for (const { text, name } of plans)
      for (const [index, style] of styles.entries()) {
        const damaged = text.replace(/^(?: {2}| {4})(?=[^\s#])/gm, (blanks) =>
          style(blanks.length),
        );
        const { after, rules } = fixed(damaged);
        deepEqual(rules, ['STR007'], `${name} ${index}`);
        deepEqual(
          meaning(parsePlan(after).root),
          meaning(parsePlan(text).root),
          `${name} ${index}`,
        );
      }
  });

  for (const [what, before, after] of [
    [
      'two where ordinary lines have two blanks',
      'levers:\n  a: []\n　　b: []',
      'levers:\n  a: []\n  b: []',
    ],
    ['the first entry of a section', 'levers:\n　　a: []\n  b: []', 'levers:\n  a: []\n  b: []'],
    [
      'four for the fields of an entry',
      'levers:\n  trust:\n　　　　mechanisms: [escrow]\n    owner: Li',
      'levers:\n  trust:\n    mechanisms: [escrow]\n    owner: Li',
    ],
    [
      'mixed with blanks',
      'levers:\n  trust:\n 　 mechanisms: [escrow]\n    owner: Li',
      'levers:\n  trust:\n    mechanisms: [escrow]\n    owner: Li',
    ],
    [
      'mixed with no-break blanks',
      'levers:\n  a: []\n\u00a0 b: []\n \u00a0c: []',
      'levers:\n  a: []\n  b: []\n  c: []',
    ],
    ['four-space plans', 'levers:\n    a: []\n　　b: []', 'levers:\n    a: []\n    b: []'],
    [
      'after a text',
      'risks:\n  a: it rains\n　　b: it snows',
      'risks:\n  a: it rains\n  b: it snows',
    ],
    ['before a comment', 'levers:\n　　# why\n  a: []', 'levers:\n  # why\n  a: []'],
    [
      'on a line without anything else',
      'levers:\n  a: []\n　\nkpis: {}',
      'levers:\n  a: []\n\nkpis: {}',
    ],
    [
      'twice as wide as the neighbours',
      'levers:\n  a: []\n　　　　b: []',
      'levers:\n  a: []\n  b: []',
    ],
    [
      'three times as wide, after a text',
      'risks:\n  a: it rains\n　　　　　　b: it snows\nkpis: {}',
      'risks:\n  a: it rains\n  b: it snows\nkpis: {}',
    ],
    [
      'before a comment between fields',
      'initiatives:\n  a:\n    name: A\n　　# why\n    owner: Li',
      'initiatives:\n  a:\n    name: A\n    # why\n    owner: Li',
    ],
    [
      'before a full-width comment with CRLF',
      'levers:\r\n  a:\r\n    why: x\r\n　　＃ 注\r\n    owner: Li',
      'levers:\r\n  a:\r\n    why: x\r\n    # 注\r\n    owner: Li',
    ],
    [
      'before an item in braces',
      'goals:\n  - {id: a, goal: x}\n　　- {id: b, goal: y}',
      'goals:\n  - {id: a, goal: x}\n  - {id: b, goal: y}',
    ],
    ['before items', 'trends:\n　- green\n　- ai-data', 'trends:\n  - green\n  - ai-data'],
    ['with CRLF', 'levers:\r\n  a: []\r\n　　b: []', 'levers:\r\n  a: []\r\n  b: []'],
    ['between a key and its colon', 'model　: c2c', 'model: c2c'],
  ] as const)
    it(`${what}: width by the neighbours`, () => {
      const result = fixed(`plan: 1\n${before}\n`);
      deepEqual(result.rules, ['STR007']);
      equal(result.after, `plan: 1\n${after}\n`);
    });
});
