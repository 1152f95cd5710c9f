import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check } from '../server/src/check.ts';
import { findingsAt, quickFixes } from '../server/src/features/code-actions.ts';
import { complete } from '../server/src/features/completion/completion.ts';
import type { PlanDocument } from '../server/src/features/document.ts';
import { hover } from '../server/src/features/hover.ts';
import { indexLines } from '../server/src/text/lines.ts';
import { tryEveryFeature } from './support/all-features.ts';
import { someDay } from './support/day.ts';
import { allPlans } from './support/files.ts';

const catalog = builtinCatalog();

function open(text: string): PlanDocument {
  const checked = check(text, { catalog, today: someDay });
  assert.deepEqual(checked.crashes, [], text);
  return { text, lines: indexLines(text), checked, catalog, today: someDay, lang: 'en' };
}

/** Every position of every finding and fix must lie in the text. */
function everythingInside(document: PlanDocument): void {
  const inside = ({ start, end }: { start: number; end: number }) =>
    0 <= start && start <= end && end <= document.text.length;
  for (const finding of document.checked.findings) {
    assert.ok(inside(finding.span), `${finding.rule} ${JSON.stringify(finding.span)}`);
    for (const fix of finding.fixes())
      for (const edit of fix.edits) assert.ok(inside(edit.span), `${finding.rule} fix`);
    for (const { message } of finding.related) assert.ok(message.en && message.zh);
    assert.doesNotMatch(
      `${finding.message.en} ${finding.message.zh}`,
      /\{\w+\}/,
      'a placeholder was not filled',
    );
  }
}

function tryAll(text: string, offset: number): void {
  const document = open(text);
  everythingInside(document);
  for (const { replace } of complete(document, offset))
    assert.ok(replace.start <= offset && offset <= replace.end);
  hover(document, offset);
  for (const { edits } of quickFixes(
    findingsAt(document.checked.findings, { start: offset, end: offset }),
    'en',
  ))
    assert.ok(edits.length > 0);
  tryEveryFeature(document, offset);
}

describe('any text gets an answer', () => {
  for (const { name, text } of allPlans()) {
    it(`every prefix of ${name} is parsed, read, checked, completed and hovered`, () => {
      const step = Math.max(1, Math.floor(text.length / 400));
      for (let end = 0; end <= text.length; end += step) tryAll(text.slice(0, end), end);
    });
  }

  it('every prefix of one plan, character by character', () => {
    const [plan] = allPlans().filter(({ name }) => name.startsWith('cross-border'));
    assert.ok(plan);
    for (let end = 0; end <= plan.text.length; end++) tryAll(plan.text.slice(0, end), end);
  });

  it('plans with random characters put in, taken out and swapped', () => {
    const plans = allPlans();
    const noise = fc.constantFrom(
      '：',
      '，',
      '\t',
      '"',
      "'",
      '[',
      '{',
      '}',
      ']',
      '\n',
      '\r\n',
      '\r',
      '- ',
      '#',
      '&a',
      '*a',
      '!t',
      '|',
      '>',
      '@',
      '\u3000',
      '😀',
      '\0',
      '  ',
      ': ',
      '%',
      '<<<<<<< ',
    );
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(6),
      put: noise,
    });
    fc.assert(
      fc.property(
        fc.nat(plans.length - 1),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (index, edits) => {
          let text = plans[index]?.text ?? '';
          for (const { at, cut, put } of edits) {
            const place = Math.floor(at * text.length);
            text = text.slice(0, place) + put + text.slice(place + cut);
          }
          tryAll(text, Math.floor((edits[0]?.at ?? 0) * text.length));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('random bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        tryAll(text, Math.floor(text.length / 2)),
      ),
      { numRuns: 300 },
    );
  });
});
