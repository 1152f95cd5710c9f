// A comma inside a plain value in brackets or braces: explained at the value it tears, with a fix
// that makes it whole.
import { deepEqual } from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check, parsePlan } from '../server/src/check.ts';
import { applyEdits } from '../server/src/text/span.ts';

const catalog = builtinCatalog();
const about = /^STR00[14578]$|^STR010$|^MEC201$/;

const torn: readonly (readonly [string, string, string])[] = [
  ['initiatives: {a: {name: V}}', 'Recruit 25,000 sellers', '"Recruit 25,000 sellers"'],
  ['initiatives:\n  a: {name: V, owner: Li}', 'fast, cheap delivery', '"fast, cheap delivery"'],
  ['initiatives:\n  a: {owner: Li, name: V}', 'one, two, three', '"one, two, three"'],
  ['initiatives:\n  a: {name: V}', 'fast,cheap', '"fast,cheap"'],
  [
    'initiatives:\n  a:\n    {\n      name: V,\n      owner: Li\n    }',
    '找到 25,000 个卖家',
    '"找到 25,000 个卖家"',
  ],
  ['risks:\n  a: {risk: V, response: wait}', 'rain, snow', '"rain, snow"'],
  ['levers:\n  trust: {waive: {reason: V}}', 'later, really', '"later, really"'],
  ['initiatives:\n  a: {budget: V}', '1,200,000 CNY', '1200000 CNY'],
  ['kpis:\n  gmv: {target: V}', '12,000', '12000'],
  ['kpis: {gmv: V}', '12,000 -> 40,000 by 2027-12', '12000 -> 40000 by 2027-12'],
  ['kpis: {gmv: V, order-count: 1 -> 2}', 'about 12,000 -> 40,000', '"about 12,000 -> 40,000"'],
  ['levers: {trust: {mechanisms: [V]}}', '1,200', '1200'],
  ['levers: {trust: {mechanisms: [V, escrow]}}', 'check 25,000 sellers', '"check 25,000 sellers"'],
];

describe('a comma inside a plain value', () => {
  for (const [around, value, wanted] of torn)
    for (const lineBreak of ['\n', '\r\n'])
      it(`${JSON.stringify(value)} in ${JSON.stringify(around + lineBreak)}`, () => {
        const write = (v: string): string =>
          `plan: 1\n${around.replace('V', v)}\n`.replaceAll('\n', lineBreak);
        const text = write(value);
        const found = check(text, { catalog }).findings.filter(({ rule }) => about.test(rule));
        deepEqual(
          found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
          [['STR008', value]],
        );
        const [fix] = found[0]?.fixes() ?? [];
        deepEqual(applyEdits(text, fix?.edits ?? []), write(wanted));
        deepEqual(parsePlan(write(wanted)).problems, []);
      });

  for (const text of [
    'initiatives: {a: {name: "fast, cheap"}}',
    'levers: {trust: {mechanisms: [escrow, reviews]}}',
    'levers: {trust, governance: {}}',
    'kpis: {gmv: 1 -> 2 @ Li, order-count}',
    'initiatives: {a: {name: fast, owner}}',
    'initiatives: {a: {name: fast, x-note}}',
  ])
    it(`is none in ${text}`, () => {
      const found = check(`plan: 1\n${text}\n`, { catalog }).findings;
      deepEqual(
        found.filter(({ rule }) => rule === 'STR008'),
        [],
      );
    });

  it('is one finding for all texts of a plan, a figure each for itself', () => {
    const text =
      'plan: 1\nstatus: review\nrisks:\n  a: {risk: rain, snow, response: wait, see}\n' +
      'initiatives:\n  b: {budget: 1,200,000 CNY}\n';
    const found = check(text, { catalog }).findings.filter(({ rule }) => rule === 'STR008');
    deepEqual(
      found.map(({ span, related }) => [text.slice(span.start, span.end), related.length]),
      [
        ['rain, snow', 1],
        ['1,200,000 CNY', 0],
      ],
    );
    const [all, first] = found[0]?.fixes() ?? [];
    deepEqual([all?.edits.length, first?.edits.length], [2, 1]);
    const whole = applyEdits(text, all?.edits ?? []);
    deepEqual(whole.includes('{risk: "rain, snow", response: "wait, see"}'), true);
  });

  it('is a hint in a draft, where the text is read whole', () => {
    const text = 'plan: 1\nstatus: draft\nrisks:\n  a: {risk: rain, snow, response: wait}\n';
    const { findings, plan } = check(text, { catalog });
    deepEqual(
      findings.filter(({ rule }) => rule === 'STR008').map(({ severity }) => severity),
      ['hint'],
    );
    deepEqual(plan.risks[0]?.risk?.text, 'rain, snow');
  });
});
