import { isChinese } from './normalise.ts';

/** A folded word with precomputed data. */
export interface Word {
  readonly word: string;
  readonly chinese: boolean;
  /**
   * A bit set of its characters (several share a bit). Each bit in only one of two words costs at
   * least one edit.
   */
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

/** Many words as arrays, so that most can be ruled out without comparing letters. */
export interface Outlines {
  readonly lengths: Int32Array;
  readonly masks: Int32Array;
  readonly chinese: Uint8Array;
}

/** What can be compared quickly of many words. */
export function outlinesOf(words: readonly Word[]): Outlines {
  return {
    lengths: Int32Array.from(words, ({ word }) => word.length),
    masks: Int32Array.from(words, ({ mask }) => mask),
    chinese: Uint8Array.from(words, ({ chinese }) => Number(chinese)),
  };
}

/**
 * The indexes of words that may be similar by a typo, by inclusion or by common Chinese characters;
 * all others are ruled out. Common words are handled separately.
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
  const edits = allowedEdits(long, chinese);
  return apart <= edits && count(mine) <= edits && count(theirs) <= edits;
}

function isShared(own: number, other: number, mine: number, theirs: number): boolean {
  return 2 * Math.min(own - count(mine), other - count(theirs)) >= leastCharacters * (own + other);
}

/** Minimum share of the longer word that the included one must have. */
export const leastWords = 0.4;

export const leastChinese = 0.5;

/** Minimum share of common characters. */
export const leastCharacters = 0.75;

/** The number of typos that a word of this length may have. */
export function allowedEdits(length: number, chinese: boolean): number {
  if (chinese) return length >= 7 ? 2 : length >= 3 ? 1 : 0;
  return length >= 13 ? 3 : length >= 8 ? 2 : length >= 4 ? 1 : 0;
}
