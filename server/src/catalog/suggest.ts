import { distance } from 'fastest-levenshtein';
import { isChinese, normalise } from './normalise.ts';
import { perCatalog } from './per-catalog.ts';
import { entriesOf, termsOf } from './terms.ts';
import type { Catalog, Kind } from './types.ts';

const enough = 0.6;
const longest = 120;

/**
 * The entry a word was probably meant to name.
 * @param among ids to choose from; all entries of the kind where it is left out
 * @returns an id, or undefined when nothing is near enough to be worth saying
 */
export function suggest(catalog: Catalog, kind: Kind, text: string, among?: readonly string[]): string | undefined {
  if (!among) return best(text, firstOf(catalog, kind));
  const allowed = new Set(among);
  return best(
    text,
    candidatesOf(catalog, kind).filter(({ value }) => allowed.has(value)),
  );
}

/** How many words are looked at for one suggestion. */
export function candidateCount(catalog: Catalog, kind: Kind): number {
  return firstOf(catalog, kind).length;
}

/** As many words of company catalogues are looked at for a suggestion: each costs a microsecond, and a plan may have hundreds of slips. */
const maxOwnWords = 300;

/** All words of the built-in catalogue, and the first ones of companies. */
const firstOf = perCatalog((catalog, id): readonly Candidate[] => {
  const entries = entriesOf(catalog, id as Kind) as ReadonlyMap<string, { readonly layer?: string }>;
  let own = 0;
  return candidatesOf(catalog, id).filter(({ value }) => entries.get(value)?.layer === undefined || ++own <= maxOwnWords);
});

/** The words an entry of a kind may have been meant by. */
const candidatesOf = perCatalog((catalog, id): readonly Candidate[] => {
  const kind = id as Kind;
  const candidates = termsOf(catalog, kind).list.map(({ word, id, via }) => candidate(word, id, via === 'alias' ? 0.99 : 1));
  if (kind !== 'mechanism') return candidates;
  for (const { id, near } of catalog.mechanisms.values()) {
    for (const word of [...(near?.en ?? []), ...(near?.zh ?? [])]) candidates.push(candidate(normalise(word), id, 0.95));
  }
  return candidates;
});

/** The one of several words that a text was probably meant to be, or undefined. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  return best(
    text,
    [...candidates].map((value) => candidate(normalise(value), value, 1)),
  );
}

/** A word, and what is worked out from it once. */
interface Word {
  readonly word: string;
  readonly chinese: boolean;
  /** Its words without endings; made when they are asked for. */
  stems: ReadonlySet<string> | undefined;
}

interface Candidate extends Word {
  readonly value: string;
  readonly weight: number;
}

function wordOf(word: string): Word {
  return { word, chinese: isChinese(word), stems: undefined };
}

function candidate(word: string, value: string, weight: number): Candidate {
  return { ...wordOf(word), value, weight };
}

function best(text: string, candidates: readonly Candidate[]): string | undefined {
  const wanted = wordOf(normalise(text.slice(0, longest)));
  let found: string | undefined;
  let score = enough;
  if (wanted.word === '') return undefined;
  for (const one of candidates) {
    const similar = similarity(wanted, one) * one.weight;
    if (similar > score) {
      found = one.value;
      score = similar;
    }
  }
  return found;
}

/** 0 to 1. Slips of the pen count most, then one word inside the other, then words or characters in common. */
function similarity(left: Word, right: Word): number {
  const [text, word] = [left.word, right.word];
  if (text === word) return 1;
  const { chinese } = left;
  if (chinese !== right.chinese) return 0;
  return Math.max(
    slip(text, word, chinese),
    contained(text, word, chinese),
    chinese ? sharedCharacters(text, word) : sharedWords(left, right),
  );
}

function slip(text: string, word: string, chinese: boolean): number {
  const length = Math.max(text.length, word.length);
  const allowed = chinese ? (length >= 7 ? 2 : length >= 3 ? 1 : 0) : length >= 13 ? 3 : length >= 8 ? 2 : length >= 4 ? 1 : 0;
  if (Math.abs(text.length - word.length) > allowed) return 0;
  // Of three characters only the last may be wrong: that is a slip of the input method, while another first one is another thing.
  if (chinese && length === 3 && text.slice(0, 2) !== word.slice(0, 2)) return 0;
  const apart = distance(text, word);
  const slips = apart === 2 && text.length === word.length && sorted(text) === sorted(word) ? 1 : apart;
  return slips > allowed ? 0 : 1 - slips / (length + 1);
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

function contained(text: string, word: string, chinese: boolean): number {
  const [short, long] = text.length < word.length ? [text, word] : [word, text];
  const share = short.length / long.length;
  if (chinese ? short.length < 2 || share < 0.5 : short.length < 4 || share < 0.4) return 0;
  if (!long.includes(short)) return 0;
  const at = chinese ? long.indexOf(short) : ` ${long}`.indexOf(` ${short}`);
  if (at < 0) return 0;
  const wholeWords = chinese || ` ${long} `.includes(` ${short} `);
  // A word typed halfway, such as `repeat purch`.
  return wholeWords || (short === text && short.length >= 6) ? 0.55 + 0.4 * share : 0;
}

const filler = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'or', 'per', 'the', 'to', 'with']);

function sharedWords(text: Word, word: Word): number {
  text.stems ??= stems(text.word);
  word.stems ??= stems(word.word);
  const [left, right] = [text.stems, word.stems];
  let common = 0;
  let telling = false;
  for (const stem of left) {
    if (!right.has(stem)) continue;
    common++;
    telling ||= stem.length >= 4;
  }
  if (!telling) return 0;
  const share = (2 * common) / (left.size + right.size);
  return share >= 0.66 ? 0.95 * share : 0;
}

function stems(text: string): Set<string> {
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
  return share >= 0.75 ? 0.9 * share : 0;
}
