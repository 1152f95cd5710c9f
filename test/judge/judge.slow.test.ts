// A smaller run of the judge: `npm run judge` does the whole one.
import { deepEqual, ok } from 'node:assert/strict';
import { filled, fixesWork, hasPlace } from '../support/finding-checks.ts';
import { bases, checkText, listed } from '../support/plans.ts';
import { cleanPlan } from './clean-plans.ts';
import { judge, mutations, shares } from './judge.ts';

describe('judge', () => {
  it('one mistake in a clean plan is found by its rule at its place, and nothing else is', () => {
    const verdicts = judge(309, 3);
    const { found, alone, strictlyAlone, kinds } = shares(verdicts);
    const missed = verdicts.filter((verdict) => !verdict.found || verdict.others.length > 0);
    const shown = missed.map(
      ({ mutation, base, at, findings }) =>
        `${mutation.name} in ${base} at ${at}: ${findings.join('; ')}`,
    );
    ok(found >= 0.98 && alone >= 0.97 && strictlyAlone >= 0.95, shown.join('\n'));
    ok(kinds >= 100, `${kinds} of ${mutations.length} kinds found a place`);
  });

  it('whatever is found stands at its place, says what it means, and its fixes remove it', () => {
    for (const { text, base } of judge(103, 4)) {
      const as = { file: bases[base] ?? 'plan.yaml' };
      const checked = checkText(text, as);
      for (const finding of checked.findings) {
        filled(finding);
        hasPlace(finding, checked, text);
        fixesWork(finding, checked, text, as);
      }
    }
  });

  it('made plans of all models, hybrids and trends, in both languages and spellings, are clean', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { findings, crashes } = checkText(cleanPlan(seed));
      deepEqual([listed(findings), crashes], [[], []], `clean plan ${seed}`);
    }
  });
});
