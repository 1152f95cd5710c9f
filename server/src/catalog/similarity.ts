import { distance } from 'fastest-levenshtein';
import { isChinese } from './normalise.ts';
import {
  allowedEdits,
  leastCharacters,
  leastChinese,
  leastWords,
  type Word,
} from './word-outline.ts';

/** Similarity from 0 to 1. Typos count most, then inclusion, then common Chinese characters. */
export function likeness(left: Word, right: Word): number {
  const text = left.word;
  const word = right.word;
  if (text === word) return 1;
  const { chinese } = left;
  if (chinese !== right.chinese) return 0;
  return Math.max(
    typoSimilarity(text, word, chinese),
    contained(text, word, chinese),
    chinese ? sharedCharacters(text, word) : 0,
  );
}

/** Similarity from 0 to 1 of two words that differ by a typo; 0 for all others. */
export function typoSimilarity(text: string, word: string, chinese: boolean): number {
  const length = Math.max(text.length, word.length);
  const allowed = allowedEdits(length, chinese);
  if (Math.abs(text.length - word.length) > allowed) return 0;
  // Of three characters only the last may be wrong: that is a typo of the input method, while
  // another first character means another thing.
  if (chinese && length === 3 && text.slice(0, 2) !== word.slice(0, 2)) return 0;
  const apart = distance(text, word);
  const edits =
    apart === 2 && text.length === word.length && sorted(text) === sorted(word) ? 1 : apart;
  return edits > allowed ? 0 : 1 - edits / (length + 1);
}

/**
 * Whether two words are spellings of the same word: joined or separate, or with a typo inside one
 * of the parts. Chinese words differ with every character.
 */
export function isRespelling(left: string, right: string): boolean {
  if (left.replaceAll(' ', '') === right.replaceAll(' ', '')) return true;
  if (isChinese(left) || isChinese(right)) return false;
  const mine = left.split(' ');
  const theirs = right.split(' ');
  return (
    mine.length === theirs.length &&
    mine.every((word, at) => word === theirs[at] || isTypo(word, theirs[at] ?? ''))
  );
}

function isTypo(word: string, other: string): boolean {
  const plural = word === `${other}s` || other === `${word}s`;
  // A letter in front makes another word: aEBITDA, eGMV.
  if (word.slice(1) === other || other.slice(1) === word) return false;
  // Another letter makes another word of a short one: pet, net, rPET.
  const isShort = Math.min(word.length, other.length) < 4;
  // Two letters may make another word: resellers, carriers.
  const isNear =
    word.slice(0, 2) === other.slice(0, 2) ||
    distance(word, other) < 2 ||
    sorted(word) === sorted(other);
  return plural || (!isShort && isNear && typoSimilarity(word, other, false) > 0);
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

function contained(text: string, word: string, chinese: boolean): number {
  const [short, long] = text.length < word.length ? [text, word] : [word, text];
  const share = short.length / long.length;
  if (chinese ? short.length < 2 || share < leastChinese : short.length < 4 || share < leastWords)
    return 0;
  if (!long.includes(short)) return 0;
  const at = chinese ? long.indexOf(short) : ` ${long}`.indexOf(` ${short}`);
  if (at < 0) return 0;
  const wholeWords = chinese || ` ${long} `.includes(` ${short} `);
  // A half-typed word, such as `repeat purch`.
  return wholeWords || (short === text && short.length >= 6) ? 0.55 + 0.4 * share : 0;
}

const filler = new Set([
  'a',
  'an',
  'and',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'per',
  'the',
  'to',
  'with',
]);

/** Similarity from 0 to 1 of two words with `common` stems, at least one of them significant. */
export function sharedWords(common: number, left: number, right: number): number {
  const share = (2 * common) / (left + right);
  return share >= 0.66 ? 0.95 * share : 0;
}

/** Minimum length of a significant stem. */
export function isTelling(stem: string): boolean {
  return stem.length >= 4;
}

/** The stems of the parts of a word, without filler words. */
export function stemsOf(text: string): ReadonlySet<string> {
  const parts = text.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '' && !filler.has(part));
  return new Set(parts.map((part) => (part.length > 3 ? part.replace(/s$/, '') : part)));
}

function sharedCharacters(text: string, word: string): number {
  if (text.length < 3 || word.length < 3) return 0;
  const rest = [...word];
  let common = 0;
  for (const character of text) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  const share = (2 * common) / (text.length + word.length);
  return share >= leastCharacters ? 0.9 * share : 0;
}
