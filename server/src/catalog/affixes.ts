import { foldWord, isChinese } from './normalise.ts';
import type { Words } from './types.ts';

/** Where something may stand that is taken off a word. */
export type Place = 'start' | 'ends' | 'anywhere';

/** What may be taken off, the longest first. */
export type Patterns = readonly RegExp[];

/** What was taken off, its number, and what is left. */
export interface TakenOff {
  readonly found: string;
  readonly number: number | undefined;
  readonly rest: string;
}

/** Patterns of words in which `<n>` stands for a number. Latin words are whole ones. */
export function patternsOf({ en, zh }: Words, place: Place): Patterns {
  return [...en, ...zh]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const chinese = isChinese(word);
      const body = foldWord(word.replaceAll('<n>', '0'))
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('0', '(\\d+)')
        .replaceAll(' ', ' ?');
      const [before, after] = chinese ? ['', ''] : ['(?<![a-z\\d])', '(?![a-z\\d])'];
      const spans = {
        start: `^${body}${after}`,
        ends: `^${body}${after}|${before}${body}$`,
        anywhere: `${before}${body}${after}`,
      };
      return new RegExp(spans[place], 'u');
    });
}

/** Takes the first pattern that stands in a word off it; undefined where none does. */
export function affixes(word: string, patterns: Patterns): TakenOff | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(word);
    if (!match) continue;
    const rest = foldWord(
      `${word.slice(0, match.index)} ${word.slice(match.index + match[0].length)}`,
    ).trim();
    const digits = match.slice(1).find((group) => group !== undefined);
    return { found: match[0], number: digits === undefined ? undefined : Number(digits), rest };
  }
  return undefined;
}
