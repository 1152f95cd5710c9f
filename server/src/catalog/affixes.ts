import { remembered } from '../text/remember.ts';
import { foldWord, isChinese } from './normalise.ts';
import type { Words } from './types.ts';

/** The position of an affix. */
export type Place = 'start' | 'end' | 'ends' | 'anywhere';

/** The affixes, the longest first. */
export type Patterns = readonly RegExp[];

/** The removed affix, its number, and the rest of the word. */
export interface TakenOff {
  readonly found: string;
  readonly number: number | undefined;
  readonly rest: string;
}

/**
 * Compiles patterns of affixes in which `<n>` stands for a number. Latin affixes are whole words.
 */
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
        end: `${before}${body}$`,
        ends: `^${body}${after}|${before}${body}$`,
        anywhere: `${before}${body}${after}`,
      };
      return new RegExp(spans[place], 'u');
    });
}

/** Removes the first matching affix from a word; undefined where none matches. */
export function affixes(word: string, patterns: Patterns): TakenOff | undefined {
  // Most words have none.
  if (!anyOf(patterns).test(word)) return undefined;
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

const anyOf = remembered(
  (patterns: Patterns) => new RegExp(patterns.map(({ source }) => source).join('|') || '(?!)', 'u'),
);
