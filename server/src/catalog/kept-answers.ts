import { kept } from '../text/kept.ts';
import { remembered } from '../text/remember.ts';
import type { Catalog } from './types.ts';

/**
 * Memoises what a catalogue says to a question about words of a plan: the same words are read again
 * after every key. The cache is bounded.
 * @param answer depends only on the catalogue and on a question that can be written as JSON
 */
export function keptAnswers<Q, T>(
  answer: (catalog: Catalog, question: Q) => T,
): (catalog: Catalog, question: Q) => T {
  const answers = remembered((catalog: Catalog) =>
    kept((question): T => answer(catalog, JSON.parse(question) as Q)),
  );
  return (catalog, question) => answers(catalog)(JSON.stringify(question));
}
