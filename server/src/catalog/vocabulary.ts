import { foldWord } from './normalise.ts';
import { termsOf } from './terms.ts';
import type { Catalog } from './types.ts';

/** A word that is found in texts, and what it stands for. */
export type Token =
  | { readonly kind: 'mechanism' | 'lever'; readonly id: string; readonly word: string }
  | { readonly kind: 'company'; readonly ids: readonly string[]; readonly word: string }
  | { readonly kind: 'break' | 'negator' | 'exception'; readonly word: string };

/**
 * Words by their first two characters; the words of a first character are sorted when it first
 * occurs.
 */
export class Index {
  readonly #byFirst = new Map<number, Token[]>();
  readonly #bySecond = new Map<number, ReadonlyMap<number, Bucket>>();

  add(token: Token): void {
    const first = token.word.charCodeAt(0);
    const list = this.#byFirst.get(first);
    if (list) list.push(token);
    else this.#byFirst.set(first, [token]);
  }

  /**
   * The words with the same first character by their second one, the longest first; 0 for words of
   * a single character.
   */
  startingWith(first: number): ReadonlyMap<number, Bucket> | undefined {
    const known = this.#bySecond.get(first);
    if (known) return known;
    const list = this.#byFirst.get(first);
    if (!list) return undefined;
    const made = bySecond(list);
    this.#bySecond.set(first, made);
    return made;
  }
}

/**
 * Words with a common start, the longest first; if a company has hundreds of them, also a map by
 * length.
 */
export interface Bucket {
  readonly tokens: Token[];
  lengths?: ReadonlyMap<number, ReadonlyMap<string, Token>>;
}

/** Maximum number of words that are searched linearly. */
const few = 24;

/** If several entries share a word, the last one counts. */
function bySecond(tokens: readonly Token[]): ReadonlyMap<number, Bucket> {
  const seconds = new Map<number, Bucket>();
  for (const token of new Map(tokens.map((one) => [one.word, one])).values()) {
    const second = token.word.length > 1 ? token.word.charCodeAt(1) : 0;
    const bucket = seconds.get(second);
    if (bucket) bucket.tokens.push(token);
    else seconds.set(second, { tokens: [token] });
  }
  for (const bucket of seconds.values()) {
    if (bucket.tokens.length > 1) bucket.tokens.sort((a, b) => b.word.length - a.word.length);
    if (bucket.tokens.length > few) bucket.lengths = byLength(bucket.tokens);
  }
  return seconds;
}

function byLength(tokens: readonly Token[]): ReadonlyMap<number, ReadonlyMap<string, Token>> {
  const lengths = new Map<number, Map<string, Token>>();
  for (const token of tokens) {
    const words = lengths.get(token.word.length) ?? new Map<string, Token>();
    lengths.set(token.word.length, words.set(token.word, token));
  }
  return lengths;
}

/** Both indexes of a catalogue, each built on demand. */
class Vocabulary {
  readonly #catalog: Catalog;
  #means: Index | undefined;
  #cases: Index | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  get means(): Index {
    this.#means ??= meansOf(this.#catalog);
    return this.#means;
  }

  get cases(): Index {
    this.#cases ??= casesOf(this.#catalog);
    return this.#cases;
  }
}

const known = new WeakMap<Catalog, Vocabulary>();

/** The names of a catalogue, ready to be found in texts; made once. */
export function vocabularyOf(catalog: Catalog): Vocabulary {
  const vocabulary = known.get(catalog) ?? new Vocabulary(catalog);
  known.set(catalog, vocabulary);
  return vocabulary;
}

function meansOf(catalog: Catalog): Index {
  const index = new Index();
  const add = (kind: 'break' | 'negator' | 'exception', words: readonly string[]): void => {
    for (const word of words) index.add({ kind, word: folded(word) });
  };
  const { words, clauseBreaks, exceptions } = catalog.matching.negation;
  add('negator', [...words.en, ...words.zh]);
  add('exception', [...exceptions.en, ...exceptions.zh]);
  add('break', clauseBreaks);
  for (const kind of ['lever', 'mechanism'] as const) {
    for (const { word, id, whole } of termsOf(catalog, kind).byWord.values())
      if (word.length > 1 && !whole) index.add({ kind, id, word });
  }
  for (const { words: spelled, default: id, wholeOnly } of catalog.matching.ambiguousMechanisms) {
    if (wholeOnly) continue;
    for (const word of spelled) index.add({ kind: 'mechanism', id, word: folded(word) });
  }
  return index;
}

function casesOf(catalog: Catalog): Index {
  const ids = new Map<string, Set<string>>();
  for (const { id, name, aliases, company } of catalog.cases.values()) {
    for (const word of [
      name.en,
      name.zh,
      ...aliases.en,
      ...aliases.zh,
      ...company.en,
      ...company.zh,
    ]) {
      const key = folded(word);
      if (key.length > 1) ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  }
  const index = new Index();
  for (const [word, set] of ids) index.add({ kind: 'company', ids: [...set], word });
  return index;
}

/** Line breaks are significant and must be kept. */
export function folded(word: string): string {
  return word === '\n' ? word : foldWord(word);
}
