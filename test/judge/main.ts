// `npm run judge`: 2,000 mistakes and 200 made clean plans; the figures, and what was missed.
import { checkText, listed } from '../support/plans.ts';
import { cleanPlan } from './clean-plans.ts';
import { judge, mutations, shares, type Verdict } from './judge.ts';

const [count = 2000, seed = 1] = process.argv.slice(2).map(Number);
const verdicts = judge(count, seed);
const { found, alone, strictlyAlone, kinds } = shares(verdicts);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Failing verdicts by kind, with examples. */
function print(
  title: string,
  failing: readonly Verdict[],
  why: (verdict: Verdict) => string,
): void {
  if (failing.length === 0) return;
  console.log(`\n${title}`);
  const byKind = new Map<string, Verdict[]>();
  for (const verdict of failing)
    byKind.set(verdict.mutation.name, [...(byKind.get(verdict.mutation.name) ?? []), verdict]);
  for (const [name, list] of [...byKind].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`  ${name} (${list[0]?.mutation.rule}): ${list.length}`);
    for (const verdict of list.slice(0, 3))
      console.log(`    ${verdict.base}, ${verdict.at}: ${why(verdict)}`);
  }
}

const clean = Array.from({ length: 200 }, (_, index) => index + 1).map((number) => ({
  number,
  findings: checkText(cleanPlan(number)).findings,
}));
const dirty = clean.filter(({ findings }) => findings.length > 0);

console.log(`${verdicts.length} mistakes of ${kinds} kinds (of ${mutations.length})`);
console.log(`found by the expected rule at the expected place: ${percent(found)}`);
console.log(
  `with no other finding: ${percent(alone)} (${percent(strictlyAlone)} counting what follows from the mistake in its own right)`,
);
console.log(
  `made clean plans without any finding: ${clean.length - dirty.length} of ${clean.length}`,
);
print(
  'Not found',
  verdicts.filter((verdict) => !verdict.found),
  (verdict) => verdict.findings.join('; ') || 'nothing',
);
print(
  'With other findings',
  verdicts.filter(({ others }) => others.length > 0),
  ({ others }) => others.join('; '),
);
for (const { number, findings } of dirty.slice(0, 40))
  console.log(`clean plan ${number}: ${listed(findings).join('; ')}`);
if (found < 0.98 || alone < 0.95 || dirty.length > 0) process.exitCode = 1;
