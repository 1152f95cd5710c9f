import type { Text } from '../text/language.ts';
import type { Case, Catalog, Fact } from './types.ts';

/** How a case ended: `partly`: a failure stands beside what works. */
export type Outcome = 'worked' | 'partly' | 'failed';

/** The outcomes in words. */
export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  worked: { en: 'worked', zh: '成功' },
  partly: { en: 'failed in part', zh: '部分失败' },
  failed: { en: 'failed', zh: '失败' },
};

const outcomes: Readonly<Record<NonNullable<Case['counter']>, Outcome>> = {
  none: 'worked',
  partly: 'partly',
  failed: 'failed',
};

/**
 * How a case ended, as far as its facts say; undefined for one that tells of nobody's doings, and
 * for a company's own one that does not say it. Cases of the source text show what works.
 */
export function outcomeOf({
  counter,
  truncated,
  models,
  trends,
  layer,
}: Case): Outcome | undefined {
  if (counter !== undefined) return outcomes[counter];
  if (layer !== undefined) return undefined;
  return truncated || models.length + trends.length === 0 ? undefined : 'worked';
}

/** The facts of a case, in the order of the catalogue. */
export function factsOfCase(catalog: Catalog, { facts }: Case): readonly Fact[] {
  return facts.flatMap((id) => catalog.facts.get(id) ?? []);
}

/**
 * The fact that tells a case in a sentence: what went wrong where it failed, else the first that is
 * more than a claim.
 */
export function tellingFact(catalog: Catalog, item: Case): Fact | undefined {
  const facts = factsOfCase(catalog, item);
  const wanted =
    outcomeOf(item) === 'worked'
      ? facts.find(({ kind }) => kind !== 'claim' && kind !== 'failure')
      : facts.find(({ kind }) => kind === 'failure');
  return wanted ?? facts[0];
}
