import { foldWord } from './normalise.ts';
import type { Catalog, Entry, Kind, Words } from './types.ts';

/** One word that names an entry, folded for comparison. */
export interface Term {
  readonly word: string;
  readonly id: string;
  readonly via: 'id' | 'name' | 'alias';
  /** Only names it as the whole key or item, not in prose. */
  readonly whole?: boolean;
}

/**
 * The words of one kind: in catalogue order, and by word with precedence (id, then name, then
 * alias; else the first).
 */
export interface Terms {
  readonly list: readonly Term[];
  readonly byWord: ReadonlyMap<string, Term>;
}

const known = new WeakMap<Catalog, Map<Kind, Terms>>();

/** Every word that names an entry of a kind. Built once per catalogue and kind. */
export function termsOf(catalog: Catalog, kind: Kind): Terms {
  const kinds = kindsOf(catalog);
  const terms = kinds.get(kind) ?? buildTerms(catalog, kind);
  kinds.set(kind, terms);
  return terms;
}

/** Reuses the index of another catalogue with the same names. */
export function shareTerms(from: Catalog, to: Catalog): void {
  known.set(to, kindsOf(from));
}

function kindsOf(catalog: Catalog): Map<Kind, Terms> {
  const kinds = known.get(catalog) ?? new Map<Kind, Terms>();
  known.set(catalog, kinds);
  return kinds;
}

/** The entries of a kind by id; evidence is cases and facts, which need not have a name. */
export function entriesOf(
  catalog: Catalog,
  kind: Kind,
): ReadonlyMap<string, { readonly id: string }> {
  switch (kind) {
    case 'model':
      return catalog.models;
    case 'lever':
      return catalog.levers;
    case 'mechanism':
      return catalog.mechanisms;
    case 'kpi':
      return catalog.kpis;
    case 'trend':
      return catalog.trends;
    case 'case':
      return catalog.cases;
    case 'evidence':
      return new Map<string, { readonly id: string }>([...catalog.facts, ...catalog.cases]);
  }
}

const strength = { id: 0, name: 1, alias: 2 };

function buildTerms(catalog: Catalog, kind: Kind): Terms {
  const list: Term[] = [];
  const byWord = new Map<string, Term>();
  const add = (term: Term): void => {
    list.push(term);
    const other = byWord.get(term.word);
    if (!other || strength[term.via] < strength[other.via]) byWord.set(term.word, term);
  };
  for (const entry of entriesOf(catalog, kind).values()) {
    for (const term of wordsOf(entry)) add(term);
  }
  for (const gone of catalog.retired.values()) {
    if (gone.kind === kind) add({ word: foldWord(gone.id), id: gone.replacedBy, via: 'alias' });
  }
  return { list, byWord };
}

function wordsOf(entry: { readonly id: string } | Entry): Term[] {
  const { id } = entry;
  const terms: Term[] = [{ word: foldWord(id), id, via: 'id' }];
  if (!('name' in entry)) return terms;
  for (const name of [entry.name.en, entry.name.zh])
    terms.push({ word: foldWord(name), id, via: 'name' });
  for (const alias of [...entry.aliases.en, ...entry.aliases.zh])
    terms.push({ word: foldWord(alias), id, via: 'alias' });
  const { listOnly } = entry as { readonly listOnly?: Words };
  for (const word of listOnly ? [...listOnly.en, ...listOnly.zh] : [])
    terms.push({ word: foldWord(word), id, via: 'alias', whole: true });
  return terms.filter(({ word }) => word !== '');
}
