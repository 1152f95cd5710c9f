import { named, type Resolve } from './layer-names.ts';
import type { LayerProblem } from './layer-problems.ts';
import type { Layer, LayerDemand, LayerItem, LayerModel, LayerRelief } from './layer-types.ts';
import { addKey, newModel, type Tables } from './new-model.ts';
import type { Catalog, Kind, Model, Recommendation, Weights } from './types.ts';

/** The context of applying a layer. */
export interface Applying {
  readonly layer: Layer;
  readonly resolve: Resolve;
  readonly problems: LayerProblem[];
  /** Records a retired id; true when the item only retires an id. */
  readonly retire: (kind: Kind, item: LayerItem) => boolean;
}

/**
 * Adds the models of a layer and its house rules for existing models. Levers have already been
 * added.
 */
export function applyModels(catalog: Catalog, applying: Applying): Catalog {
  const { layer, resolve, retire } = applying;
  const tables = {
    models: new Map(catalog.models),
    keys: new Map(catalog.keys),
    levers: new Map(catalog.levers),
  };
  for (const item of layer.models) {
    if (retire('model', item)) continue;
    const [based] = resolve('model', item.basedOn ? [item.basedOn] : []);
    const there = tables.models.get(item.id);
    const base = tables.models.get(based ?? '');
    tables.models.set(
      item.id,
      there ? restate(there, item, layer.id) : newModel(tables, item, base, layer.id),
    );
    for (const demand of item.requires) addRequirement(tables, item.id, demand, layer.id, resolve);
    for (const demand of item.recommends) recommend(tables, item.id, demand, layer.id, resolve);
    for (const relief of item.relaxes) relax(tables, item.id, relief, applying);
    const added = there || base ? undefined : tables.models.get(item.id);
    if (added) tables.models.set(item.id, weighted(tables, added));
  }
  return { ...catalog, ...tables };
}

function restate(there: Model, item: LayerModel, layer: string): Model {
  return {
    ...there,
    ...named(there, item, layer),
    ...(item.definition && { definition: item.definition }),
  };
}

function addRequirement(
  tables: Tables,
  modelId: string,
  demand: LayerDemand,
  layer: string,
  resolve: Resolve,
): void {
  const [leverId] = resolve('lever', [demand.lever]);
  const model = tables.models.get(modelId);
  const lever = tables.levers.get(leverId ?? '');
  if (!model || !lever) return;
  const id = `${modelId}.${lever.id}`;
  if (model.keys.includes(id)) return;
  const { why } = demand;
  const { mechanisms: core, name } = lever;
  const texts = { name, statement: name, why, ifMissing: why };
  const key = {
    id,
    model: modelId,
    lever: lever.id,
    order: model.keys.length + 1,
    ...texts,
    examples: core.slice(0, 3),
    core,
    supporting: [],
    layers: [],
    layer,
  };
  tables.keys.set(id, key);
  tables.models.set(modelId, { ...model, keys: [...model.keys, id] });
  addKey(tables, lever.id, id);
}

function recommend(
  tables: Tables,
  model: string,
  demand: LayerDemand,
  layer: string,
  resolve: Resolve,
): void {
  const [leverId] = resolve('lever', [demand.lever]);
  const lever = tables.levers.get(leverId ?? '');
  if (!lever) return;
  const { strength, why } = demand;
  const entry: Recommendation = { model, strength, origin: 'company', why, layer };
  tables.levers.set(lever.id, {
    ...lever,
    recommendedBy: [...lever.recommendedBy.filter((other) => other.model !== model), entry],
  });
}

/** The key may be written in full or as the name of its lever. */
function relax(
  tables: Tables,
  model: string,
  relief: LayerRelief,
  { layer, resolve, problems }: Applying,
): void {
  const { text, span } = relief.key;
  const lever = text.startsWith(`${model}.`) ? text.slice(model.length + 1) : text;
  const [leverId] = resolve('lever', [{ text: lever, span }]);
  const key = tables.keys.get(`${model}.${leverId}`);
  if (key)
    tables.keys.set(key.id, {
      ...key,
      relaxed: { to: relief.to, why: relief.why, layer: layer.id },
    });
  else if (leverId !== undefined)
    problems.push({ code: 'unknown-reference', span, data: { kind: 'key', id: text } });
}

/** A model without a base has the emphasis of its required levers. */
function weighted(tables: Tables, model: Model): Model {
  const sums = new Map<string, number>();
  for (const key of model.keys) {
    for (const [dimension, weight] of Object.entries(
      tables.levers.get(tables.keys.get(key)?.lever ?? '')?.weights ?? {},
    )) {
      sums.set(dimension, (sums.get(dimension) ?? 0) + weight);
    }
  }
  const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  const weights: Weights = Object.fromEntries(
    [...sums].map(([dimension, sum]) => [
      dimension,
      total === 0 ? 0 : Math.round((100 * sum) / total),
    ]),
  );
  const dominant = [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return { ...model, emphasis: { ...model.emphasis, weights, dominant } };
}
