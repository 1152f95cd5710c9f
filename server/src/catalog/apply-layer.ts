import { finish, type Steps } from '../text/steps.ts';
import { applyModels } from './apply-models.ts';
import { caseOf, factOf, kpiOf, leverOf, listingOf, mechanismOf, type Resolve, trendOf } from './layer-entries.ts';
import type { LayerProblem } from './layer-fields.ts';
import type { Layer, LayerItem } from './layer-types.ts';
import { candidateCount, find, suggest } from './lookup.ts';
import { buildingTerms, shareTerms } from './terms.ts';
import type { Catalog, Kind } from './types.ts';

/** As many words are looked at for suggestions in one catalogue: some thousand unknown names beside the built-in catalogue. */
const maxLooks = 300_000;

/**
 * Lays a company catalogue over another one. Both stay as they are; the result shares all entries the layer leaves alone.
 * Later layers win; a built-in entry is only replaced with `override: true`.
 */
export function applyLayer(base: Catalog, layer: Layer): AppliedLayer {
  return finish(applyingLayer(base, layer));
}

/** A catalogue with a layer over it, and what is wrong with the layer. */
export interface AppliedLayer {
  readonly catalog: Catalog;
  readonly problems: readonly LayerProblem[];
}

/** The same as `applyLayer`, some entries in each step. */
export function* applyingLayer(base: Catalog, layer: Layer): Steps<AppliedLayer> {
  const problems: LayerProblem[] = [];
  const fit = withoutConflicts(base, layer, problems);
  // Entries of one layer may name each other, so names are looked up in a first version without references.
  const draft = yield* build(base, fit, () => [], []);
  yield* buildingTerms(draft, termKinds);
  let looks = 0;
  const suggestion = (kind: Kind, text: string): string | undefined => {
    looks += candidateCount(draft, kind);
    return looks > maxLooks ? undefined : suggest(draft, kind, text);
  };
  const resolve: Resolve = (kind, names) =>
    names.flatMap(({ text, span }) => {
      const id = find(draft, kind, text)?.id;
      if (id !== undefined) return [id];
      const near = suggestion(kind, text);
      problems.push({
        code: 'unknown-reference',
        span,
        data: { kind, id: text, ...(near !== undefined && { suggestion: near }) },
      });
      return [];
    });
  const { extends: wanted } = layer;
  if (wanted && wanted.text !== `${base.id}@${base.version}`) {
    problems.push({ code: 'wrong-base', span: wanted.span, data: { id: wanted.text, suggestion: `${base.id}@${base.version}` } });
  }
  const catalog = yield* build(base, fit, resolve, problems);
  // Names are what they were in the first version; only ids that are gone came to it.
  if (catalog.retired.size === draft.retired.size) shareTerms(draft, catalog);
  else yield* buildingTerms(catalog, termKinds);
  return { catalog, problems };
}

/** Kinds of which a company may have thousands. */
const termKinds = ['lever', 'mechanism', 'kpi', 'case', 'evidence'] as const;

/** The layer without entries that would silently replace a built-in one. */
function withoutConflicts(base: Catalog, layer: Layer, problems: LayerProblem[]): Layer {
  const keep =
    (kind: Kind, known: ReadonlyMap<string, { readonly layer?: string }>) =>
    ({ id, span, override, defines, replacedBy }: LayerItem): boolean => {
      const there = known.get(id);
      const hides = there !== undefined && there.layer === undefined && (defines || replacedBy !== undefined) && !override;
      if (hides) problems.push({ code: 'hides-builtin', span, data: { kind, id } });
      return !hides;
    };
  return {
    ...layer,
    levers: layer.levers
      .filter(keep('lever', base.levers))
      .map((lever) => ({ ...lever, mechanisms: lever.mechanisms.filter(keep('mechanism', base.mechanisms)) })),
    kpis: layer.kpis.filter(keep('kpi', base.kpis)),
    models: layer.models.filter(keep('model', base.models)),
    trends: layer.trends.filter(keep('trend', base.trends)),
    cases: layer.cases.filter(keep('case', base.cases)).map((item) => ({
      ...item,
      facts: item.facts.filter(({ id, span }) =>
        keep('evidence', base.facts)({ ...item, id: `${item.id}/${id}`, span, defines: true }),
      ),
    })),
  };
}

/** As many entries are laid over the others in one step. */
const stepSize = 32;

function* build(base: Catalog, layer: Layer, resolve: Resolve, problems: LayerProblem[]): Steps<Catalog> {
  const mechanisms = new Map(base.mechanisms);
  const levers = new Map(base.levers);
  const kpis = new Map(base.kpis);
  const trends = new Map(base.trends);
  const cases = new Map(base.cases);
  const facts = new Map(base.facts);
  const retired = new Map(base.retired);
  const retire = (kind: Kind, { id, replacedBy }: LayerItem): boolean => {
    if (!replacedBy) return false;
    const [target] = resolve(kind, [replacedBy]);
    if (target !== undefined) retired.set(`${kind}/${id}`, { kind, id, replacedBy: target, layer: layer.id });
    return true;
  };
  let count = 0;
  for (const item of layer.levers) {
    if (++count % stepSize === 0) yield;
    const own = item.mechanisms.filter((mechanism) => !retire('mechanism', mechanism));
    for (const mechanism of own) {
      mechanisms.set(mechanism.id, mechanismOf(mechanisms.get(mechanism.id), mechanism, item.id, layer.id, resolve));
    }
    if (!retire('lever', item)) levers.set(item.id, leverOf(levers.get(item.id), item, own, layer.id, resolve));
  }
  const own = { layer: layer.id, listing: listingOf(layer) };
  for (const item of layer.kpis) {
    if (++count % stepSize === 0) yield;
    if (!retire('kpi', item)) kpis.set(item.id, kpiOf(base, kpis.get(item.id), item, own, resolve, problems));
  }
  for (const item of layer.trends) if (!retire('trend', item)) trends.set(item.id, trendOf(trends, item, layer.id, resolve));
  for (const item of layer.cases) {
    if (++count % stepSize === 0) yield;
    if (retire('case', item)) continue;
    const added = item.facts.map((fact) => factOf(item.id, fact, layer.id, resolve));
    for (const fact of added) facts.set(fact.id, fact);
    cases.set(item.id, caseOf(cases.get(item.id), item, added, layer.id));
  }
  const catalog = { ...base, layers: [...base.layers, layer.id], levers, mechanisms, kpis, trends, cases, facts, retired };
  return applyModels(catalog, { layer, resolve, problems, retire });
}
