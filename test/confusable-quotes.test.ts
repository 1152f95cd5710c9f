// Quotes of word processors and Chinese keyboards round any value: one finding, one fix, and the
// value that was meant.
import { deepEqual, equal } from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check, parsePlan } from '../server/src/check.ts';
import { joinSafeFixes } from '../server/src/features/code-actions.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { meaning } from './support/layouts.ts';

const catalog = builtinCatalog();
/** Opening and closing ones, also the wrong way round and half ASCII. */
const pairs = ['“”', '””', '„“', '＂＂', '«»', '‘’', '’’', '＇＇', '「」', '『』', '“"', '"”'];

/** Places for a value in quotes, `Q` and `Z` being the quotes. */
const places: readonly (readonly [string, string, (readonly string[])?])[] = [
  ['a value', 'model: Qc2cZ\n'],
  ['a value before a comment', 'model: Qc2cZ # ours\n'],
  ['an item', 'levers:\n  trust: [QescrowZ, reviews]\n'],
  ['the last item', 'levers:\n  trust: [reviews, QescrowZ]\n'],
  ['all items', 'levers:\n  trust: [QescrowZ, QreviewsZ]\n'],
  ['an item of a block list', 'levers:\n  trust:\n    - QescrowZ\n    - reviews\n'],
  ['an item over lines', 'levers:\n  trust: [\n    QescrowZ,\n    reviews\n  ]\n'],
  ['a text with a comma in braces', 'levers:\n  trust: {waive: Qlater, reallyZ}\n'],
  ['a text with a colon in braces', 'risks:\n  a: {risk: Qsoon: maybeZ, response: wait}\n'],
  ['nested braces', 'levers: {trust: {waive: {reason: Qa, bZ, until: 2027-12}}}\n'],
  ['a known key', 'QmodelZ: c2c\n'],
  ['a known key in braces', 'levers:\n  trust: {QmechanismsZ: [escrow]}\n'],
  ['an own key in braces', 'levers: {QtrustZ: [escrow]}\n'],
  ['a text after a key in such quotes', 'risks: {late: {QriskZ: Qtoo lateZ, owner: Li}}\n'],
  ['keys and texts in JSON', '{QtitleZ: QTZ, QownerZ: QLi MinZ, QmodelZ: Qc2cZ}\n'],
  ['keys and values', 'levers: {QtrustZ: {QmechanismsZ: [QescrowZ]}}\n'],
];

describe('smart quotes', () => {
  for (const [what, marked] of places)
    for (const pair of pairs)
      it(`round ${what}: ${pair}`, () => {
        const [open = '', close = ''] = pair;
        const written = (a: string, b: string): string =>
          `${marked.startsWith('{') ? '' : 'plan: 1\n'}${marked.replaceAll('Q', a).replaceAll('Z', b)}`;
        const text = written(open, close);
        const { findings } = check(text, { catalog });
        const own = findings.filter(({ rule }) => /^(?:STR00[14578]|MEC201|REF702)$/.test(rule));
        deepEqual(
          own.map(({ rule }) => rule),
          ['STR007'],
        );
        const after = applyEdits(text, joinSafeFixes(own) ?? []);
        equal(after, written('"', '"'));
        deepEqual(meaning(parsePlan(text).root), meaning(parsePlan(after).root));
      });

  it('that are typography stay', () => {
    for (const line of [
      'title: “双十一”大促',
      'title: “双十一”',
      'summary: He said “soon”, then “later”',
      'risks: {a: {risk: “太贵”, response: 先观察}}',
      'risks: {a: {risk: 客户说“太贵”，走了, response: 先观察}}',
      'risks: {a: {risk: "客户说“太贵”, 走了", response: 先观察}}',
      'risks: {a: {risk: "said: “no”, “never”.", response: "wait: “then”, ask"}}',
    ])
      deepEqual(parsePlan(`plan: 1\n${line}\n`).confusables, [], line);
  });

  it('stay around the text of the next pair, whose key is without quotes', () => {
    const text = 'plan: 1\nrisks: {a: {“risk”: “太贵”, response: “先观察”}}\n';
    const found = check(text, { catalog }).findings.filter(({ rule }) => rule === 'STR007');
    equal(
      applyEdits(text, joinSafeFixes(found) ?? []),
      'plan: 1\nrisks: {a: {"risk": "太贵", response: “先观察”}}\n',
    );
  });

  it('keep a quote inside: the other kind stands outside', () => {
    const text = 'plan: 1\nlevers:\n  trust: {waive: “the "big" one, later”}\n';
    const { findings } = check(text, { catalog });
    const after = applyEdits(
      text,
      joinSafeFixes(findings.filter(({ rule }) => rule === 'STR007')) ?? [],
    );
    equal(after, `plan: 1\nlevers:\n  trust: {waive: 'the "big" one, later'}\n`);
  });
});
