import type { Span } from './span.ts';

/** What stands for bytes that are not UTF-8, once a text has been decoded; and half a character. */
const lost = /[\ufffd\p{Surrogate}]+/gu;

/** Places of a text whose characters could not be decoded: it is not UTF-8. */
export function lostPlaces(text: string): readonly Span[] {
  return [...text.matchAll(lost)].map(({ 0: characters, index }) => ({
    start: index,
    end: index + characters.length,
  }));
}
