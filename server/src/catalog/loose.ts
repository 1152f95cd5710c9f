import { foldWord, isChinese } from './normalise.ts';
import { perCatalog } from './per-catalog.ts';
import { builtinReading } from './reading.ts';
import { termsOf } from './terms.ts';
import type { Catalog, Kind } from './types.ts';

/** A word of the catalogue, and whether its last part is a plural. */
interface Spelled {
  readonly word: string;
  readonly id: string;
  readonly isPlural: boolean;
}

/** Longer texts are sentences. */
const longest = 60;
/** Words that carry no meaning of their own between others. */
const articles = new Set(['the', 'a', 'an', 'our', 'and']);

/**
 * The word of the catalogue that an English text spells otherwise: in the singular or plural, in
 * British or American spelling, joined or separate, as `handling of returns` for `returns
 * handling`.
 * @returns undefined without such a word, and where it would name several entries
 */
export function looseWord(
  catalog: Catalog,
  kind: 'lever' | 'mechanism' | 'kpi',
  text: string,
): string | undefined {
  if (text.length > longest || isChinese(text)) return undefined;
  const word = foldWord(text);
  const found = (spellingsOf(catalog, kind).get(looseKey(word)) ?? []).filter(
    ({ id, word: known, isPlural: plural }) =>
      isJoined(known, word) &&
      (kind !== 'kpi' || plural === isPlural(word) || isCounted(catalog, id)),
  );
  const [first] = found;
  return first && found.every(({ id }) => id === first.id) ? first.word : undefined;
}

/** The parts agree, or some are joined in one of them; a blank in the wrong place is a mistake. */
function isJoined(one: string, other: string): boolean {
  const parts = (word: string): readonly string[] =>
    word.split(' ').filter((part) => !articles.has(part));
  const [a, b] = [parts(one), parts(other)];
  return a.length !== b.length || a.every((part) => b.some((same) => stem(same) === stem(part)));
}

/** Rates and scores are no plural of anything: conversions are not a conversion. */
function isCounted(catalog: Catalog, id: string): boolean {
  return !uncounted.has(catalog.kpis.get(id)?.unit ?? '');
}

const uncounted = new Set(['percent', 'ratio', 'score', 'per-year', 'per-month', 'rank']);

const spellingsOf = perCatalog((catalog, kind): ReadonlyMap<string, readonly Spelled[]> => {
  const spellings = new Map<string, Spelled[]>();
  const add = (word: string, id: string): void => {
    if (word.length > longest || isChinese(word)) return;
    const key = looseKey(word);
    const list = spellings.get(key);
    const spelled = { word, id, isPlural: isPlural(word) };
    if (list) list.push(spelled);
    else spellings.set(key, [spelled]);
  };
  const ambiguous = ambiguousWords(catalog, kind);
  for (const [word, id] of ambiguous) add(word, id);
  for (const { word, id } of termsOf(catalog, kind as Kind).byWord.values())
    if (!ambiguous.has(word)) add(word, id);
  return spellings;
});

/** Folded words with several meanings, each set of them under an id of its own. */
function ambiguousWords(catalog: Catalog, kind: string): ReadonlyMap<string, string> {
  const { ambiguous, ambiguousMechanisms } = catalog.matching;
  const sets = {
    lever: ambiguous,
    mechanism: ambiguousMechanisms,
    kpi: builtinReading().kpiWords,
  }[kind as 'lever' | 'mechanism' | 'kpi'] as readonly { readonly words: readonly string[] }[];
  return new Map(sets.flatMap(({ words }, at) => words.map((word) => [foldWord(word), `${at}`])));
}

/** The same for all spellings of a folded English word. */
function looseKey(word: string): string {
  const [first = '', second, ...more] = word.split(' of ');
  const turned = second === undefined || more.length > 0 ? word : `${second} ${first}`;
  let key = '';
  for (const part of turned.replaceAll('&', ' and ').split(' '))
    if (!articles.has(part)) key += stem(part);
  return key === '' ? word : key;
}

/** A part without its plural and with the letters in which British and American spelling agree. */
function stem(part: string): string {
  let rest = part.endsWith("'s") ? part.slice(0, -2) : part;
  if (isPlural(rest)) rest = rest.slice(0, -1);
  if (rest.length < 5) return rest;
  return rest
    .replace(/re$/, 'er')
    .replace(/(?:ie|y)$/, 'i')
    .replace(/ogue$/, 'og')
    .replace(/mme$/, 'm')
    .replace(/nce$/, 'nse')
    .replace(/z/g, 's')
    .replace(/our/g, 'or')
    .replace(/ll(?=ing$|ed$|ment$)/g, 'l');
}

function isPlural(word: string): boolean {
  const last = word.slice(word.lastIndexOf(' ') + 1);
  return last.length > 3 && /[^sui]s$/.test(last);
}
