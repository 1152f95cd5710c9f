import { kept } from '../text/kept.ts';
import { foldWord, isChinese, normalise } from './normalise.ts';
import { perCatalog } from './per-catalog.ts';
import { builtinReading } from './reading.ts';
import { termsOf } from './terms.ts';
import type { Catalog, Kind } from './types.ts';

/** A known word, its parts in the form that all spellings share, and what it names. */
interface Spelled {
  readonly word: string;
  readonly stems: string;
  readonly id: string;
  readonly isPlural: boolean;
}

/** Longer texts are sentences. */
const longest = 60;
/** Words that carry no meaning of their own between others. */
const articles = new Set(['the', 'a', 'an', 'our', 'and']);

/**
 * English words by their spellings: in the singular or plural, British or American, joined or
 * separate, as `handling of returns` for `returns handling`.
 */
export class LooseWords {
  /** Words by their first letters: a plan looks up few of them, and stems take time. */
  readonly #words = new Map<string, [word: string, id: string][]>();
  readonly #spellings = new Map<string, ReadonlyMap<string, readonly Spelled[]>>();

  /** @param ids by folded word; other languages are left out */
  constructor(ids: ReadonlyMap<string, string>) {
    for (const entry of ids) {
      if (entry[0].length > longest || isChinese(entry[0])) continue;
      const start = startOf(entry[0]);
      const list = this.#words.get(start);
      if (list) list.push(entry);
      else this.#words.set(start, [entry]);
    }
  }

  /** The words that start like a text, by the letters that all their spellings share. */
  #near(word: string): ReadonlyMap<string, readonly Spelled[]> {
    const start = startOf(word);
    const spellings = this.#spellings.get(start) ?? spelledBy(this.#words.get(start) ?? []);
    this.#spellings.set(start, spellings);
    return spellings;
  }

  /**
   * The known word that a folded text spells otherwise; undefined where it would name several
   * things.
   * @param mayBePlural ids whose words are the same in the singular and the plural
   */
  find(word: string, mayBePlural: (id: string) => boolean = () => true): string | undefined {
    if (word.length > longest || isChinese(word)) return undefined;
    const stems = stemsOfText(word);
    const found = (this.#near(word).get(stems.replaceAll(' ', '')) ?? []).filter(
      (one) => isSame(stems, one.stems) && (one.isPlural === isPlural(word) || mayBePlural(one.id)),
    );
    const [first] = found;
    return first && found.every(({ id }) => id === first.id) ? first.word : undefined;
  }
}

function spelledBy(
  words: readonly (readonly [word: string, id: string])[],
): ReadonlyMap<string, readonly Spelled[]> {
  const spellings = new Map<string, Spelled[]>();
  for (const [word, id] of words) {
    const stems = stemsOf(word);
    const key = stems.replaceAll(' ', '');
    const spelled = { word, stems, id, isPlural: isPlural(word) };
    const list = spellings.get(key);
    if (list) list.push(spelled);
    else spellings.set(key, [spelled]);
  }
  return spellings;
}

/** The first two letters of the stems, which no spelling changes but for `z`. */
function startOf(word: string): string {
  const isPlain = !word.includes(' of ') && plainStart.test(word) && !mayBeArticle.test(word);
  if (isPlain) return word.slice(0, 2).replaceAll('z', 's');
  const letters = partsOf(word).map((part) => part.replace(/'s$/, ''));
  return letters.join('').slice(0, 2).replaceAll('z', 's');
}

const plainStart = /^[a-z][a-z]/;
const mayBeArticle = /^(?:the|an|our|and)(?![a-z])/;

/** The word of the catalogue that a text spells otherwise. */
export function looseWord(
  catalog: Catalog,
  kind: 'lever' | 'mechanism' | 'kpi',
  text: string,
): string | undefined {
  const word = normalise(text);
  // A name of the other kind is no spelling of this one: acquisitions are not acquisition.
  const other = kind === 'lever' ? 'mechanism' : 'lever';
  if (kind !== 'kpi' && termsOf(catalog, other).byWord.has(word)) return undefined;
  return wordsOf(catalog, kind).find(word, (id) => kind !== 'kpi' || isCounted(catalog, id));
}

/** Rates and scores are no plural of anything: conversions are not a conversion. */
function isCounted(catalog: Catalog, id: string): boolean {
  return !uncounted.has(catalog.kpis.get(id)?.unit ?? '');
}

const uncounted = new Set(['percent', 'ratio', 'score', 'per-year', 'per-month', 'rank']);

const wordsOf = perCatalog((catalog, kind): LooseWords => {
  const { ambiguous, ambiguousMechanisms } = catalog.matching;
  const sets = { lever: ambiguous, mechanism: ambiguousMechanisms, kpi: builtinReading().kpiWords };
  const ids = new Map<string, string>();
  for (const { word, id } of termsOf(catalog, kind as Kind).byWord.values()) ids.set(word, id);
  // A word with several meanings has an id of its own: it is no spelling of one of them.
  for (const [at, { words }] of sets[kind as 'lever' | 'mechanism' | 'kpi'].entries())
    for (const word of words) ids.set(foldWord(word), `${at}`);
  return new LooseWords(ids);
});

/** The parts of a folded English word, each in the form that all its spellings share. */
function stemsOf(word: string): string {
  return partsOf(word).map(stem).join(' ');
}

/** The parts without articles, turned where `of` is between them. */
function partsOf(word: string): readonly string[] {
  const [first = '', second, ...more] = word.split(' of ');
  // A rate of return is no return rate.
  const isTurned = second !== undefined && more.length === 0 && first !== 'rate';
  const turned = isTurned ? `${second} ${first}` : word;
  return turned
    .replaceAll('&', ' and ')
    .split(' ')
    .filter((part) => !articles.has(part));
}

/** The same for words of a plan, which are looked up again and again. */
const stemsOfText = kept(stemsOf);

/**
 * Whether two spellings with the same letters are one: joined or separate, not parted elsewhere.
 */
function isSame(stems: string, other: string): boolean {
  return stems === other || stems.split(' ').length !== other.split(' ').length;
}

/** A part without its plural and with the letters in which British and American spelling agree. */
function stem(part: string): string {
  const rest = part.endsWith("'s") ? part.slice(0, -2) : singular(part);
  if (rest.length < 5) return rest;
  return rest
    .replace(/(?<=[tb])re$/, 'er')
    .replace(/ogue$/, 'og')
    .replace(/mme$/, 'm')
    .replace(/nce$/, 'nse')
    .replace(/z/g, 's')
    .replace(/our/g, 'or')
    .replace(/ll(?=ing$|ed$|ment$)/, 'l');
}

function singular(part: string): string {
  if (!isPlural(part)) return part;
  if (part.endsWith('ies')) return `${part.slice(0, -3)}y`;
  return part.slice(0, /(?:x|ch|sh|ss)es$/.test(part) ? -2 : -1);
}

function isPlural(word: string): boolean {
  const last = word.slice(word.lastIndexOf(' ') + 1);
  return last.length > 3 && /[^sui]s$/.test(last);
}
