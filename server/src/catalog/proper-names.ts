import { remembered } from '../text/remember.ts';
import { foldWord, isChinese, normalise } from './normalise.ts';
import { builtinReading } from './reading.ts';
import type { Words } from './types.ts';

/** The rest of an item without the names and figures in it. */
export interface Stripped {
  readonly rest: string;
  /** Kinds of the removed names, in English: `marketplace`. */
  readonly names: readonly string[];
  /** The meaning of the last of the names by itself. */
  readonly means: string | undefined;
  readonly changed: boolean;
}

/** Longer texts are sentences. */
const longest = 120;

const figures =
  /[(（][^)）]*[)）]|[$€£¥]?\d[\d.,]*\s*(?:%|％|[kmb]\b|[万亿千百]*(?:元|天|日|年|月|周|小时|分钟|家|个|座|城|公里|㎡|平米|平方米|平|款|种|人|名|位|次|件|台|辆|吨|斤|倍|毛|多|余)*|days?|years?|months?|weeks?|hours?|minutes?|km|x)?/giu;

/** Removes figures, brackets and known names, including those of the plan (`company`). */
export function strip(text: string, own: readonly string[] = []): Stripped {
  if (text.length > longest)
    return { rest: foldWord(text), names: [], means: undefined, changed: false };
  let rest = foldWord(text);
  const before = rest;
  const names: string[] = [];
  let means: string | undefined;
  for (const name of knownNames()) {
    const at = placeOf(rest, name.word);
    if (at < 0) continue;
    rest = `${rest.slice(0, at)} ${rest.slice(at + name.word.length)}`;
    names.push(name.kind);
    means = name.means;
  }
  for (const name of own) {
    const word = foldWord(name);
    const at = word.length < 2 ? -1 : placeOf(rest, word);
    if (at >= 0) rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`;
  }
  if (names.length > 0) rest = without(rest.trim(), both(builtinReading().properNames.besideNames));
  rest = rest.replace(figures, ' ').replace(/[+&®™%]/g, ' ');
  rest = isChinese(rest) ? rest.replaceAll(' ', '') : rest.replace(/\s+/g, ' ').trim();
  return { rest, names, means, changed: rest !== before };
}

/** The countries, cities and parts of countries that a text names, folded. */
export function placesIn(text: string): readonly string[] {
  const folded = foldWord(text);
  return knownNames().flatMap(({ word, kind }) =>
    kind === 'country or city' && placeOf(folded, word) >= 0 ? word : [],
  );
}

/** Removes words at both ends repeatedly. */
export function without(text: string, words: readonly string[]): string {
  let rest = text;
  for (;;) {
    const word = words.find(
      (one) =>
        one.length < rest.length &&
        (isChinese(one)
          ? rest.startsWith(one) || rest.endsWith(one)
          : rest.startsWith(`${one} `) || rest.endsWith(` ${one}`)),
    );
    if (word === undefined) return rest;
    rest = (rest.startsWith(word) ? rest.slice(word.length) : rest.slice(0, -word.length)).trim();
  }
}

/** The parts of a list within a text, such as `voting and likes` or `物流与配送`; none of one part. */
export function partsOf(text: string): readonly string[] {
  if (text.length > longest) return [];
  const parts = text.split(
    /\s+and\s+|\s*[&+/,、，]\s*|(?<=\p{Script=Han})[和与及](?=\p{Script=Han})/u,
  );
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [];
}

/** Words of both languages, folded, the longest first. */
export const both = remembered(({ en, zh }: Words): readonly string[] =>
  [...en, ...zh].map(normalise).sort((a, b) => b.length - a.length),
);

/**
 * Whether a word beside those that matched reverses the meaning: zero commission is not commission.
 * @param matched folded words that belong to what was recognised
 */
export function isTurnedRound(text: string, matched: readonly string[]): boolean {
  const { words, except } = builtinReading().properNames.turnedRound;
  let rest = normalise(text);
  for (const word of [...matched, ...both(except)]) rest = rest.replaceAll(word, '\u0001');
  return both(words).some((word) => placeOf(rest, word) >= 0);
}

/** The index of a whole word; Chinese words match anywhere. */
function placeOf(text: string, word: string): number {
  if (isChinese(word)) return text.indexOf(word);
  const isPart = (character: string): boolean => /[a-z0-9]/.test(character);
  let at = text.indexOf(word);
  while (at >= 0) {
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(at + word.length))) return at;
    at = text.indexOf(word, at + 1);
  }
  return -1;
}

interface KnownName {
  readonly word: string;
  readonly kind: string;
  readonly means: string | undefined;
}

const holder: { names?: readonly KnownName[] } = {};

function knownNames(): readonly KnownName[] {
  holder.names ??= builtinReading()
    .properNames.known.flatMap(({ is, names, means }) =>
      names.map((name) => ({ word: normalise(name), kind: is.en, means })),
    )
    .sort((a, b) => b.word.length - a.word.length);
  return holder.names;
}
