import { same } from '../text/language.ts';
import { named } from './layer-names.ts';
import type { LayerModel } from './layer-types.ts';
import type { Lever, Model, OperatingKey } from './types.ts';

/** The entries that change while models are applied. */
export interface Tables {
  readonly models: Map<string, Model>;
  readonly keys: Map<string, OperatingKey>;
  readonly levers: Map<string, Lever>;
}

/** A new model; one based on another inherits its keys and recommendations. */
export function newModel(
  tables: Tables,
  item: LayerModel,
  base: Model | undefined,
  layer: string,
): Model {
  const name = item.name ?? same(item.id);
  const definition = item.definition ?? base?.definition ?? name;
  if (!base) {
    const emphasis = { weights: {}, dominant: '', basis: 'derived', why: name } as const;
    const shift = { stated: false, from: name, to: name };
    const lists = {
      traits: [],
      unstated: [],
      keys: [],
      cases: [],
      extraLevers: [],
      antiPatterns: [],
    };
    return {
      ...named(undefined, item, layer),
      definition,
      core: name,
      reading: definition,
      emphasis,
      insight: name,
      shift,
      ...lists,
    };
  }
  const keys = base.keys.flatMap((id) => {
    const key = tables.keys.get(id);
    if (!key) return [];
    const own = `${item.id}.${key.lever}`;
    tables.keys.set(own, { ...key, id: own, model: item.id });
    addKey(tables, key.lever, own);
    return [own];
  });
  for (const lever of tables.levers.values()) {
    const copies = lever.recommendedBy
      .filter(({ model }) => model === base.id)
      .map((entry) => ({ ...entry, model: item.id }));
    if (copies.length > 0)
      tables.levers.set(lever.id, { ...lever, recommendedBy: [...lever.recommendedBy, ...copies] });
  }
  return { ...base, ...named(undefined, item, layer), definition, keys, basedOn: base.id };
}

/** Adds an operating key to its lever. */
export function addKey(tables: Tables, lever: string, key: string): void {
  const there = tables.levers.get(lever);
  if (there) tables.levers.set(lever, { ...there, keys: [...there.keys, key] });
}
