import { foldWord } from './normalise.ts';
import { termsOf } from './terms.ts';
import { Index } from './token-index.ts';
import type { Catalog } from './types.ts';

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

export const known = new WeakMap<Catalog, Vocabulary>();

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
