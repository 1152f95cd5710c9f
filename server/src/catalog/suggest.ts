import { normalise } from './normalise.ts';
import { perCatalog } from './per-catalog.ts';
import { entriesOf, termsOf } from './terms.ts';
import type { Catalog, Kind } from './types.ts';
import { type Candidate, candidate, WordIndex } from './word-index.ts';

/**
 * The entry a word was probably meant to name.
 * @param among ids to choose from; all entries of the kind where it is left out
 * @returns an id, or undefined when nothing is near enough to be worth saying
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

/** How many words are looked at for one suggestion. */
export function candidateCount(catalog: Catalog, kind: Kind): number {
  return firstOf(catalog, kind).candidates.length;
}

/** As many words of company catalogues are looked at for a suggestion: a plan may have hundreds of slips. */
const maxOwnWords = 300;

/** All words of the built-in catalogue, and the first ones of companies. */
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

/** The words an entry of a kind may have been meant by, of entries that are wanted. */
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

/** The one of several words that a text was probably meant to be, or undefined. A list that is asked again must not have changed. */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const index =
    lists.get(words) ?? new WordIndex(words.map((word) => candidate(normalise(word), word, 1)));
  lists.set(words, index);
  return index.nearest(text);
}

const lists = new WeakMap<readonly string[], WordIndex>();
