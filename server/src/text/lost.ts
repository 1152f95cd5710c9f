import type { Span } from './span.ts';

/** Replacement characters for bytes that are not UTF-8, and lone surrogates. */
const lost = /[\ufffd\p{Surrogate}]+/gu;

/** The same, and whole surrogate pairs: nearly all texts have none, and this is the fast test. */
const mayBeLost = /[\ufffd\ud800-\udfff]/;

/** Places of a text that could not be decoded as UTF-8. */
export function lostPlaces(text: string): readonly Span[] {
  if (!mayBeLost.test(text)) return [];
  return [...text.matchAll(lost)].map(({ 0: characters, index }) => ({
    start: index,
    end: index + characters.length,
  }));
}
