import { distance } from 'fastest-levenshtein';
import { isChinese } from './normalise.ts';

/** A word as it is compared, and what is worked out from it once. */
export interface Word {
  readonly word: string;
  readonly chinese: boolean;
  /** A bit for each of its characters; several share one. What one word has and the other lacks costs at least a slip each. */
  readonly mask: number;
}

/** @param word folded already */
export function wordOf(word: string): Word {
  return { word, chinese: isChinese(word), mask: maskOf(word) };
}

function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    mask |= 1 << ((code ^ (code >> 5)) & 31);
  }
  return mask;
}

/** How many bits are set. */
function count(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Many words side by side, to be told apart without a look at their letters. */
export interface Outlines {
  readonly lengths: Int32Array;
  readonly masks: Int32Array;
  readonly chinese: Uint8Array;
}

export function outlinesOf(words: readonly Word[]): Outlines {
  return {
    lengths: Int32Array.from(words, ({ word }) => word.length),
    masks: Int32Array.from(words, ({ mask }) => mask),
    chinese: Uint8Array.from(words, ({ chinese }) => Number(chinese)),
  };
}

/**
 * The places of the words that a slip of the pen, one word inside the other or Chinese characters in common may make like a word; the
 * others cannot be. Words in common are another question.
 */
export function mayBeAlike(
  { word, chinese, mask }: Word,
  { lengths, masks, chinese: kinds }: Outlines,
): number[] {
  const own = word.length;
  const kind = Number(chinese);
  const least = chinese ? leastChinese : leastWords;
  const places: number[] = [];
  for (let at = 0; at < lengths.length; at++) {
    const other = lengths[at] as number;
    const short = own < other ? own : other;
    const long = own < other ? other : own;
    if (kinds[at] !== kind || short < long * least) continue;
    const otherMask = masks[at] as number;
    const mine = mask & ~otherMask;
    const theirs = otherMask & ~mask;
    if ((own < other ? mine : theirs) === 0) places.push(at);
    else if (
      isSlip(long, long - short, chinese, mine, theirs) ||
      (chinese && isShared(own, other, mine, theirs))
    )
      places.push(at);
  }
  return places;
}

function isSlip(
  long: number,
  apart: number,
  chinese: boolean,
  mine: number,
  theirs: number,
): boolean {
  const slips = allowedSlips(long, chinese);
  return apart <= slips && count(mine) <= slips && count(theirs) <= slips;
}

function isShared(own: number, other: number, mine: number, theirs: number): boolean {
  return 2 * Math.min(own - count(mine), other - count(theirs)) >= leastCharacters * (own + other);
}

/** 0 to 1. Slips of the pen count most, then one word inside the other, then Chinese characters in common. */
export function likeness(left: Word, right: Word): number {
  const text = left.word;
  const word = right.word;
  if (text === word) return 1;
  const { chinese } = left;
  if (chinese !== right.chinese) return 0;
  return Math.max(
    slip(text, word, chinese),
    contained(text, word, chinese),
    chinese ? sharedCharacters(text, word) : 0,
  );
}

/** As much of the longer word has the one inside it, at least. */
const leastWords = 0.4;
const leastChinese = 0.5;
/** As many of all characters are in both words, at least. */
const leastCharacters = 0.75;

function allowedSlips(length: number, chinese: boolean): number {
  if (chinese) return length >= 7 ? 2 : length >= 3 ? 1 : 0;
  return length >= 13 ? 3 : length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

function slip(text: string, word: string, chinese: boolean): number {
  const length = Math.max(text.length, word.length);
  const allowed = allowedSlips(length, chinese);
  if (Math.abs(text.length - word.length) > allowed) return 0;
  // Of three characters only the last may be wrong: that is a slip of the input method, while another first one is another thing.
  if (chinese && length === 3 && text.slice(0, 2) !== word.slice(0, 2)) return 0;
  const apart = distance(text, word);
  const slips =
    apart === 2 && text.length === word.length && sorted(text) === sorted(word) ? 1 : apart;
  return slips > allowed ? 0 : 1 - slips / (length + 1);
}

/**
 * True where two words are one word spelled in two ways: joined or apart, or with a mistake of typing inside one of its words. Chinese words
 * are other words with every other character.
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
  return plural || slip(word, other, false) > 0;
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
  // A word typed halfway, such as `repeat purch`.
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

/** 0 to 1, as two words have `common` stems, one of them a telling one, out of so many. */
export function sharedWords(common: number, left: number, right: number): number {
  const share = (2 * common) / (left + right);
  return share >= 0.66 ? 0.95 * share : 0;
}

/** A shorter stem is in common by chance. */
export function isTelling(stem: string): boolean {
  return stem.length >= 4;
}

/** The words of a word without endings; fillers are none. */
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
