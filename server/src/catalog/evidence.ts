import { type Audience, countriesOfFact, nearness } from './nearness.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Catalog, Fact } from './types.ts';

/**
 * What counts beside nearness: a company's own facts come first, what a company did that failed is
 * shown after what others did.
 */
const points = { own: 100, sure: 1, failed: -8 } as const;

/** Kinds of facts by their value as evidence, best first. */
const kinds: readonly Fact['kind'][] = [
  'internal',
  'description',
  'result',
  'example',
  'anecdote',
  'public',
  'claim',
  'failure',
];

const outcomes: readonly (Outcome | undefined)[] = ['worked', undefined, 'partly', 'failed'];

/** The rank of how the case of a fact ended, best first. */
function outcomeRank(catalog: Catalog, { case: id }: Fact): number {
  const item = catalog.cases.get(id);
  return outcomes.indexOf(item && outcomeOf(item));
}

/**
 * Facts in order of relevance for an audience: same model, own company, same market, same region,
 * then the strength of the source, practice before claims, what worked, and the newest first.
 */
export function rankFacts(
  catalog: Catalog,
  facts: readonly Fact[],
  audience: Audience = {},
): readonly Fact[] {
  const near = nearness(catalog, audience);
  const score = (fact: Fact): number => {
    const isOwn = fact.kind === 'internal' || fact.layer !== undefined;
    return (
      (isOwn ? points.own : 0) +
      near(catalog.cases.get(fact.case), countriesOfFact(catalog, fact)) +
      (hasFailed(catalog, fact) ? points.failed : 0) +
      (fact.confidence === 'fairly' ? 0 : points.sure)
    );
  };
  return facts
    .map((fact) => ({ fact, score: score(fact), year: yearOf(fact) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        kinds.indexOf(a.fact.kind) - kinds.indexOf(b.fact.kind) ||
        outcomeRank(catalog, a.fact) - outcomeRank(catalog, b.fact) ||
        b.year - a.year,
    )
    .map(({ fact }) => fact);
}

/** The first fact of each case, then the others. */
export function oneOfEachCase(facts: readonly Fact[]): readonly Fact[] {
  const isFirst = (fact: Fact): boolean => facts.find((one) => one.case === fact.case) === fact;
  return [...facts.filter(isFirst), ...facts.filter((fact) => !isFirst(fact))];
}

/** Whether it is what a failed company did; the failure itself is not. */
function hasFailed(catalog: Catalog, fact: Fact): boolean {
  const item = catalog.cases.get(fact.case);
  return fact.kind !== 'failure' && item !== undefined && outcomeOf(item) === 'failed';
}

/** The year of the source; 0 if unknown. */
function yearOf({ grounds }: Fact): number {
  return Number(/\d{4}/.exec(grounds?.sources[0].date ?? '')?.[0] ?? 0);
}
