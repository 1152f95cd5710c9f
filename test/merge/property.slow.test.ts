import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { mergePlans } from '../../server/src/merge/merge.ts';
import { choices } from '../diff/respell.ts';
import { allPlans } from '../support/files.ts';
import { changed, commentsIn, said } from './edits.ts';

const catalog = builtinCatalog();
const labels = { ours: 'ours', theirs: 'theirs', size: 7 };

/** The text with every conflict settled for one side. */
function settled(text: string, side: 'ours' | 'theirs'): string {
  return text.replace(
    /^<{7} ours\r?\n([\s\S]*?)^={7}\r?\n([\s\S]*?)^>{7} theirs\r?\n/gm,
    side === 'ours' ? '$1' : '$2',
  );
}

/**
 * Errors of structure by what they mark, not by where: one side drops a KPI, the other the lever
 * that named it first, and the error that the first side has is reported at the next place that
 * names it.
 */
function structuralErrors(text: string): string[] {
  return check(text, { catalog })
    .findings.filter(({ rule, severity }) => severity === 'error' && /^(?:STR|REF)/.test(rule))
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

interface Outcome {
  readonly clean: boolean;
  readonly needed: boolean;
}

/** Holds one merge against what the three plans say. */
function judge(base: string, ours: string, theirs: string): Outcome {
  const { text, clean } = mergePlans(base, ours, theirs, catalog, labels);
  const story = `--- base\n${base}\n--- ours\n${ours}\n--- theirs\n${theirs}\n--- merged\n${text}`;
  const [b, o, t] = [said(base), said(ours), said(theirs)];
  const twice = [...new Set([...b.keys(), ...o.keys(), ...t.keys()])].filter(
    (key) => o.get(key) !== t.get(key) && o.get(key) !== b.get(key) && t.get(key) !== b.get(key),
  );
  assert.equal(clean, !/^<{7} ours$/m.test(text), story);
  assert.ok(!(clean && twice.length > 0), `${twice.join()} changed twice, no conflict\n${story}`);
  const sides = clean ? [text] : [settled(text, 'ours'), settled(text, 'theirs')];
  const result = sides.map(said);
  for (const key of new Set([...b.keys(), ...o.keys(), ...t.keys()])) {
    const [was, mine, other] = [b.get(key), o.get(key), t.get(key)];
    const wanted = mine === was ? other : mine;
    const got = result.map((one) => one.get(key));
    if (twice.includes(key))
      assert.ok(got.includes(mine) && got.includes(other), `${key} of one side is lost\n${story}`);
    else assert.ok(got.includes(wanted), `${key} should be ${wanted}, not ${got.join()}\n${story}`);
    if (clean) assert.equal(got[0], wanted, `${key}\n${story}`);
  }
  for (const one of result) {
    for (const key of one.keys())
      assert.ok(b.has(key) || o.has(key) || t.has(key), `${key} is from nowhere\n${story}`);
  }
  for (const comment of [...commentsIn(ours), ...commentsIn(theirs)])
    assert.ok(text.includes(comment), `the comment ${comment} is lost\n${story}`);
  const known = new Set([...structuralErrors(ours), ...structuralErrors(theirs)]);
  if (clean)
    assert.deepEqual(
      structuralErrors(text).filter((error) => !known.has(error)),
      [],
      story,
    );
  return { clean, needed: twice.length > 0 };
}

describe('merging random changes', () => {
  for (const { name, text } of allPlans()) {
    it(`${name}: the result has what both sides did, or a conflict, and is a plan`, () => {
      let cleanMerges = 0;
      let needless = 0;
      fc.assert(
        fc.property(fc.nat(), fc.nat(), (a, b) => {
          const { clean, needed } = judge(
            text,
            changed(text, choices(a), 'our'),
            changed(text, choices(b), 'their'),
          );
          if (clean) cleanMerges++;
          else if (!needed) needless++;
        }),
        { numRuns: 40 },
      );
      assert.ok(cleanMerges >= 20, `only ${cleanMerges} of 40 are clean`);
      assert.ok(needless <= 6, `${needless} conflicts without need`);
    });
  }
});
