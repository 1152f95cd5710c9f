import { same } from '../text/language.ts';
import type { Name } from './layer-field-types.ts';
import type { LayerItem } from './layer-types.ts';
import type { Entry, Kind, Words } from './types.ts';

/** Resolves names to ids; unknown names are dropped and reported. */
export type Resolve = (kind: Kind, names: readonly Name[]) => readonly string[];

/** Name and aliases of an entry: those of the item if it has any, else the existing ones. */
export function named(there: Entry | undefined, item: LayerItem, layer: string): Entry {
  const { id } = item;
  const name = item.name ?? there?.name ?? same(id);
  const aliases = aliasesOf(there, item);
  if (!there || item.defines) return { id, name, aliases, layer };
  // Additions leave a built-in entry built-in.
  return there.layer === undefined
    ? { id, name, aliases }
    : { id, name, aliases, layer: there.layer };
}

const noWords: Words = { en: [], zh: [] };

/** The other names of an entry. */
export function aliasesOf(
  there: Entry | undefined,
  { aliases = there?.aliases ?? noWords, addAliases: more }: LayerItem,
): Words {
  if (more.en.length === 0 && more.zh.length === 0) return aliases;
  return { en: [...aliases.en, ...more.en], zh: [...aliases.zh, ...more.zh] };
}

/**
 * Creates objects at once and with few hidden classes: a catalogue may have ten thousand entries,
 * and assembling each from parts takes ten times as long.
 */
export type Making<T> = { -readonly [K in keyof T]: T[K] };
