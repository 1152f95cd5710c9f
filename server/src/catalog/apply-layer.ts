import { leverOf, mechanismOf, withAlso, withKpis } from './layer-entries.ts';
import type { Resolve } from './layer-names.ts';
import type { LayerProblem } from './layer-problems.ts';
import type { Layer, LayerItem } from './layer-types.ts';
import { build, type Levers, type Looking, retire } from './layered-catalog.ts';
import { candidateCount, find, suggest } from './lookup.ts';
import { shareTerms } from './terms.ts';
import type { Catalog, Kind } from './types.ts';

/** Budget of word comparisons for suggestions in one catalogue: some thousand unknown names. */
const maxLooks = 300_000;

/** A catalogue with a layer applied, and the problems of the layer. */
export interface AppliedLayer {
  readonly catalog: Catalog;
  readonly problems: readonly LayerProblem[];
}

/**
 * Applies a company catalogue as a layer over another catalogue. Both stay unchanged; the result
 * shares all untouched entries. Later layers win; a built-in entry is only replaced with `override:
 * true`.
 */
export function applyLayer(base: Catalog, layer: Layer): AppliedLayer {
  const problems: LayerProblem[] = [];
  const fit = withoutConflicts(base, layer, problems);
  // Entries of one layer may name each other, so names are looked up in a first version without
  // references.
  const named = naming(base, fit);
  const draft = build(base, fit, named, { resolve: () => [], problems: [] });
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
    problems.push({
      code: 'wrong-base',
      span: wanted.span,
      data: { id: wanted.text, suggestion: `${base.id}@${base.version}` },
    });
  }
  const catalog = build(base, fit, referring(named, fit, { resolve, problems }), {
    resolve,
    problems,
  });
  // The names are those of the first version; only retired ids were added.
  if (catalog.retired.size === draft.retired.size) shareTerms(draft, catalog);
  return { catalog, problems };
}

/** Kinds of entries of which a company may have thousands. */

/** The layer without entries that would silently replace a built-in one. */
function withoutConflicts(base: Catalog, layer: Layer, problems: LayerProblem[]): Layer {
  const keep =
    (kind: Kind, known: ReadonlyMap<string, { readonly layer?: string }>) =>
    ({ id, span, override, defines, replacedBy }: Hiding): boolean => {
      const there = known.get(id);
      const hides =
        there !== undefined &&
        there.layer === undefined &&
        (defines || replacedBy !== undefined) &&
        !override;
      if (hides) problems.push({ code: 'hides-builtin', span, data: { kind, id } });
      return !hides;
    };
  const keepMechanism = keep('mechanism', base.mechanisms);
  const keepFact = keep('evidence', base.facts);
  return {
    ...layer,
    levers: layer.levers.filter(keep('lever', base.levers)).map((lever) => {
      const mechanisms = lever.mechanisms.filter(keepMechanism);
      return mechanisms.length === lever.mechanisms.length ? lever : { ...lever, mechanisms };
    }),
    kpis: layer.kpis.filter(keep('kpi', base.kpis)),
    models: layer.models.filter(keep('model', base.models)),
    trends: layer.trends.filter(keep('trend', base.trends)),
    cases: layer.cases.filter(keep('case', base.cases)).map((item) => {
      const { override, replacedBy } = item;
      const facts = item.facts.filter(({ id, span }) =>
        keepFact({ id: `${item.id}/${id}`, span, override, replacedBy, defines: true }),
      );
      return facts.length === item.facts.length ? item : { ...item, facts };
    }),
  };
}

/** What decides whether an item hides an entry. */
type Hiding = Pick<LayerItem, 'id' | 'span' | 'override' | 'defines' | 'replacedBy'>;

/** Levers and mechanisms with their names, before their references are resolved. */
function naming(base: Catalog, layer: Layer): Levers {
  const levers = new Map(base.levers);
  const mechanisms = new Map(base.mechanisms);
  for (const item of layer.levers) {
    const own = item.mechanisms.filter(({ replacedBy }) => !replacedBy);
    for (const mechanism of own)
      mechanisms.set(
        mechanism.id,
        mechanismOf(mechanisms.get(mechanism.id), mechanism, item.id, layer.id),
      );
    if (!item.replacedBy) levers.set(item.id, leverOf(levers.get(item.id), item, own, layer.id));
  }
  return { levers, mechanisms, retired: base.retired };
}

/**
 * The same levers and mechanisms with resolved references: only those with references are created
 * again.
 */
function referring(named: Levers, layer: Layer, { resolve }: Looking): Levers {
  const levers = new Map(named.levers);
  const mechanisms = new Map(named.mechanisms);
  const retired = new Map(named.retired);
  for (const item of layer.levers) {
    for (const mechanism of item.mechanisms)
      retire(retired, 'mechanism', mechanism, layer, resolve);
    for (const mechanism of item.mechanisms) {
      const there = mechanisms.get(mechanism.id);
      if (there && !mechanism.replacedBy)
        mechanisms.set(mechanism.id, withAlso(there, mechanism, resolve));
    }
    const there = levers.get(item.id);
    if (!retire(retired, 'lever', item, layer, resolve) && there)
      levers.set(item.id, withKpis(there, item, resolve));
  }
  return { levers, mechanisms, retired };
}
