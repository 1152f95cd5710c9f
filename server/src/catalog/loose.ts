import { kept } from '../text/kept.ts';
import { foldWord, isChinese, normalise } from './normalise.ts';
import { perCatalog } from './per-catalog.ts';
import { builtinReading } from './reading.ts';
import { isPlural, partsOf, stemsOf } from './stems.ts';
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

/** The same for words of a plan, which are looked up again and again. */
const stemsOfText = kept(stemsOf);

/**
 * Whether two spellings with the same letters are one: joined or separate, not parted elsewhere.
 */
function isSame(stems: string, other: string): boolean {
  return stems === other || stems.split(' ').length !== other.split(' ').length;
}
