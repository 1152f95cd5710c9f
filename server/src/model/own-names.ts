import { entryOf, type MapEntry } from '../syntax/tree.ts';

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
  for (const { key, value, item } of entries) {
    const name = entryOf(value, 'name')?.value;
    const words = new Set([item?.name, name?.kind === 'scalar' ? name.text.trim() : undefined]);
    for (const word of words)
      if (word) idsByName.set(word, [...(idsByName.get(word) ?? []), key.text]);
  }
  const kpiWords = new Map(
    entries.map(({ key, value }) => {
      const kpi = entryOf(value, 'kpi')?.value;
      return [key.text, kpi?.kind === 'scalar' ? kpi.text.trim() : key.text] as const;
    }),
  );
  return { ids: new Set(entries.map(({ key }) => key.text)), idsByName, kpiWords };
}
