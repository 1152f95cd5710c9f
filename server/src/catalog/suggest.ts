import { remembered } from '../text/remember.ts';
import { keptAnswers } from './kept-answers.ts';
import { normalise } from './normalise.ts';
import { perCatalog } from './per-catalog.ts';
import { builtinReading, type Reading } from './reading.ts';
import { mayBeKpi } from './same-figure.ts';
import { isRespelling } from './similarity.ts';
import { entriesOf, termsOf } from './terms.ts';
import type { Catalog, Kind } from './types.ts';
import { type Candidate, candidate, WordIndex } from './word-index.ts';

/**
 * The entry a word was probably meant to name.
 * @param among ids to choose from; all entries of the kind by default
 * @returns an id, or undefined if nothing is similar enough
 */
export function suggest(
  catalog: Catalog,
  kind: Kind,
  text: string,
  among?: readonly string[],
): string | undefined {
  return among
    ? allOf(catalog, kind).nearest(text, new Set(among))
    : firstOf(catalog, kind).nearest(text);
}

/**
 * The possible meanings of a word: `certain` is the same word in another spelling; `maybe` has at
 * most three candidates to ask about.
 */
export interface Meant {
  readonly certain: string | undefined;
  readonly maybe: readonly string[];
}

/**
 * The possible meanings of an unknown word, without those that are known to be different things. An
 * acronym is no misspelling of another; a KPI is asked about only if it is called by the same noun
 * and measured alike.
 */
export function meant(catalog: Catalog, kind: Kind, text: string): Meant {
  return meanings(catalog, { kind, text });
}

const meanings = keptAnswers((catalog, { kind, text }: MeantQuestion): Meant => {
  const word = normalise(text);
  const near = firstOf(catalog, kind)
    .near(text)
    .filter(({ value, word: like }) => !areDifferent(kind, word, like, value))
    .filter(({ word: like }) => !(acronym.test(text) && shortWord.test(like)));
  const certain = near.find((one) => isRespelling(word, one.word))?.value;
  const maybe = near.filter(
    ({ value, word: like }) => kind !== 'kpi' || mayBeKpi(catalog.kpis.get(value), word, like),
  );
  return {
    certain,
    maybe: certain === undefined ? maybe.slice(0, 3).map(({ value }) => value) : [],
  };
});

interface MeantQuestion {
  readonly kind: Kind;
  readonly text: string;
}

const acronym = /^\p{Lu}{2,5}$/u;
const shortWord = /^\S{1,5}$/u;

/** The catalogue lists the two words as different things. */
function areDifferent(kind: Kind, word: string, like: string, id: string): boolean {
  const other = normalise(id);
  return pairsOf(builtinReading())[kind === 'kpi' ? 'kpi' : 'others'].some(
    (one) =>
      (kind === 'kpi' || one.kind === kind) &&
      one.words.includes(word) &&
      (one.words.includes(like) || one.words.includes(other)),
  );
}

/** Words that mean different things, folded. */
const pairsOf = remembered(({ kpiPairs, wordPairs }: Reading) => ({
  kpi: kpiPairs.map(({ a, b }) => ({ kind: 'kpi', words: [a, b].map(normalise) })),
  others: wordPairs.flatMap(({ kind, pairs }) =>
    pairs.map((pair) => ({ kind, words: pair.map(normalise) })),
  ),
}));

/** Number of words compared for one suggestion. */
export function candidateCount(catalog: Catalog, kind: Kind): number {
  return firstOf(catalog, kind).candidates.length;
}

/**
 * Maximum number of words of company catalogues compared for a suggestion: a plan may have hundreds
 * of mistakes.
 */
const maxOwnWords = 300;

/** All words of the built-in catalogue, and the first ones of company catalogues. */
const firstOf = perCatalog((catalog, id) => {
  const entries = entriesOf(catalog, id as Kind) as ReadonlyMap<
    string,
    { readonly layer?: string }
  >;
  let own = 0;
  return new WordIndex(
    candidatesOf(
      catalog,
      id as Kind,
      (value) => entries.get(value)?.layer === undefined || ++own <= maxOwnWords,
    ),
  );
});

const allOf = perCatalog(
  (catalog, id) => new WordIndex(candidatesOf(catalog, id as Kind, () => true)),
);

/** The words of the entries of a kind that are among the given ids. */
function candidatesOf(
  catalog: Catalog,
  kind: Kind,
  isWanted: (id: string) => boolean,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { word, id, via } of termsOf(catalog, kind).list)
    if (isWanted(id)) candidates.push(candidate(word, id, via === 'alias' ? 0.99 : 1));
  if (kind !== 'mechanism') return candidates;
  for (const { id, near } of catalog.mechanisms.values()) {
    for (const word of [...(near?.en ?? []), ...(near?.zh ?? [])])
      if (isWanted(id)) candidates.push(candidate(normalise(word), id, 0.95));
  }
  return candidates;
}

/**
 * The most likely intended word for a text, or undefined. The list must not change between calls.
 */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const index =
    lists.get(words) ?? new WordIndex(words.map((word) => candidate(normalise(word), word, 1)));
  lists.set(words, index);
  return index.nearest(text);
}

const lists = new WeakMap<readonly string[], WordIndex>();
