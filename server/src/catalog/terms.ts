import { foldWord } from './normalise.ts';
import type { Catalog, Entry, Kind } from './types.ts';

/** One word that names an entry, folded for comparison. */
export interface Term {
  readonly word: string;
  readonly id: string;
  readonly via: 'id' | 'name' | 'alias';
}

/** The words of one kind: in catalogue order, and by word with the strongest claim (id, then name, then alias; else the first). */
export interface Terms {
  readonly list: readonly Term[];
  readonly byWord: ReadonlyMap<string, Term>;
}

const known = new WeakMap<Catalog, Map<Kind, Terms>>();

/** Every word that names an entry of a kind. Built once per catalogue and kind. */
export function termsOf(catalog: Catalog, kind: Kind): Terms {
  const kinds = known.get(catalog) ?? new Map<Kind, Terms>();
  known.set(catalog, kinds);
  const terms = kinds.get(kind) ?? build(catalog, kind);
  kinds.set(kind, terms);
  return terms;
}

/** The entries of a kind by id; evidence is cases and facts, which need not have a name. */
export function entriesOf(catalog: Catalog, kind: Kind): ReadonlyMap<string, { readonly id: string }> {
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

function build(catalog: Catalog, kind: Kind): Terms {
  const list = [...entriesOf(catalog, kind).values()].flatMap(wordsOf);
  for (const gone of catalog.retired.values()) {
    if (gone.kind === kind) list.push({ word: foldWord(gone.id), id: gone.replacedBy, via: 'alias' });
  }
  const byWord = new Map<string, Term>();
  for (const term of list) {
    const other = byWord.get(term.word);
    if (!other || strength[term.via] < strength[other.via]) byWord.set(term.word, term);
  }
  return { list, byWord };
}

function wordsOf(entry: { readonly id: string } | Entry): Term[] {
  const { id } = entry;
  const terms: Term[] = [{ word: foldWord(id), id, via: 'id' }];
  if (!('name' in entry)) return terms;
  for (const name of [entry.name.en, entry.name.zh]) terms.push({ word: foldWord(name), id, via: 'name' });
  for (const alias of [...entry.aliases.en, ...entry.aliases.zh]) terms.push({ word: foldWord(alias), id, via: 'alias' });
  return terms.filter(({ word }) => word !== '');
}
