import { applyModels } from './apply-models.ts';
import { listingOf, trendOf } from './layer-entries.ts';
import { caseOf, factOf } from './layer-evidence.ts';
import { kpiOf } from './layer-kpis.ts';
import type { Resolve } from './layer-names.ts';
import type { LayerProblem } from './layer-problems.ts';
import type { Layer, LayerItem } from './layer-types.ts';
import type { Catalog, Kind, Lever, Mechanism, Retired } from './types.ts';

/** Shared by the first and the final version of a catalogue. */
export interface Looking {
  readonly resolve: Resolve;
  readonly problems: LayerProblem[];
}

/** Levers and mechanisms, and the retired ids of any kind. */
export interface Levers {
  readonly levers: ReadonlyMap<string, Lever>;
  readonly mechanisms: ReadonlyMap<string, Mechanism>;
  readonly retired: ReadonlyMap<string, Retired>;
}

/** Records a retired id; true when the item only retires an id. */
export function retire(
  retired: Map<string, Retired>,
  kind: Kind,
  { id, replacedBy }: LayerItem,
  layer: Layer,
  resolve: Resolve,
): boolean {
  if (!replacedBy) return false;
  const [target] = resolve(kind, [replacedBy]);
  if (target !== undefined)
    retired.set(`${kind}/${id}`, { kind, id, replacedBy: target, layer: layer.id });
  return true;
}

/** The catalogue with these levers, and with the layer's entries of other kinds. */
export function build(
  base: Catalog,
  layer: Layer,
  { levers, mechanisms, ...gone }: Levers,
  looking: Looking,
): Catalog {
  const { resolve, problems } = looking;
  const kpis = new Map(base.kpis);
  const trends = new Map(base.trends);
  const cases = new Map(base.cases);
  const facts = new Map(base.facts);
  const retired = new Map(gone.retired);
  const isGone = (kind: Kind, item: LayerItem): boolean =>
    retire(retired, kind, item, layer, resolve);
  const own = { layer: layer.id, listing: listingOf(layer) };
  for (const item of layer.kpis) {
    if (!isGone('kpi', item))
      kpis.set(item.id, kpiOf(base, kpis.get(item.id), item, own, resolve, problems));
  }
  for (const item of layer.trends)
    if (!isGone('trend', item)) trends.set(item.id, trendOf(trends, item, layer.id, resolve));
  for (const item of layer.cases) {
    if (isGone('case', item)) continue;
    const added = item.facts.map((fact) => factOf(item.id, fact, layer.id, resolve));
    for (const fact of added) facts.set(fact.id, fact);
    cases.set(item.id, caseOf(cases.get(item.id), item, added, layer.id, resolve));
  }
  const catalog = {
    ...base,
    layers: [...base.layers, layer.id],
    levers,
    mechanisms,
    kpis,
    trends,
    cases,
    facts,
    retired,
  };
  return applyModels(catalog, { layer, resolve, problems, retire: isGone });
}
