import { entryOf, type MapEntry } from '../syntax/tree.ts';
import type { EntryBase } from './plan.ts';

/** Sections whose entries can be referenced elsewhere in the plan. */
export type NamedSection =
  | 'kpis'
  | 'initiatives'
  | 'sources'
  | 'phases'
  | 'segments'
  | 'channels'
  | 'goals';

/** Ids and names of the entries of one section. */
export interface OwnNames {
  readonly ids: ReadonlySet<string>;
  /** Ids by exact name; several if entries share it. */
  readonly idsByName: ReadonlyMap<string, readonly string[]>;
  /** For each id, the word that names its KPI in the catalogue: its `kpi`, else the id. */
  readonly kpiWords: ReadonlyMap<string, string>;
}

/**
 * The names of the entries of a section: their ids, the names that these are derived from, and
 * their `name`.
 */
export function namesOf(entries: readonly MapEntry[]): OwnNames {
  const idsByName = new Map<string, string[]>();
  const add = (word: string | undefined, id: string): void => {
    if (!word) return;
    const ids = idsByName.get(word);
    if (ids) ids.push(id);
    else idsByName.set(word, [id]);
  };
  for (const { key, value, item } of entries) {
    const name = entryOf(value, 'name')?.value;
    const word = name?.kind === 'scalar' ? name.text.trim() : undefined;
    add(item?.name, key.text);
    if (word !== item?.name) add(word, key.text);
  }
  const kpiWords = new Map(
    entries.map(({ key, value }) => {
      const kpi = entryOf(value, 'kpi')?.value;
      return [key.text, kpi?.kind === 'scalar' ? kpi.text.trim() : key.text] as const;
    }),
  );
  return { ids: new Set(entries.map(({ key }) => key.text)), idsByName, kpiWords };
}

/** What the author calls an entry, where its id is made of a name; else its key. */
export function writtenName({ key, entry: { item } }: Pick<EntryBase, 'key' | 'entry'>): string {
  return item && !item.isKeyed ? (item.name ?? key) : key;
}
