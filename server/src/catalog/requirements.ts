import { leversById } from './mechanism-links.ts';
import { perCatalog } from './per-catalog.ts';
import { supporting } from './supporting-facts.ts';
import type { Catalog, Fact, Lever, OperatingKey } from './types.ts';

/** A requirement of a model, with its evidence. */
export interface Requirement {
  readonly key: OperatingKey;
  readonly lever: Lever;
  /** Case excerpts for this key; empty if the catalogue has none. */
  readonly facts: readonly Fact[];
}

/**
 * The operating keys of a model in their order, company requirements last. Empty for an unknown
 * model.
 */
export const requirementsOf = perCatalog(
  (catalog: Catalog, model: string): readonly Requirement[] => {
    return (catalog.models.get(model)?.keys ?? []).flatMap((id) => {
      const key = catalog.keys.get(id);
      const lever = key && catalog.levers.get(key.lever);
      return key && lever ? [{ key, lever, facts: factsOfKey(catalog, key) }] : [];
    });
  },
);

/**
 * Facts about an operating key, those of a company about its lever in this model too; a model
 * based on another shares the facts of that one.
 */
export function factsOfKey(catalog: Catalog, key: OperatingKey): readonly Fact[] {
  const base = catalog.models.get(key.model)?.basedOn;
  const ids = base === undefined ? [key.id] : [key.id, `${base}.${key.lever}`];
  return supporting(catalog).filter((fact) =>
    fact.key === undefined ? isOwnOf(catalog, fact, key) : ids.includes(fact.key),
  );
}

/** Whether a company's own fact is about a lever in a model, or in one of its family. */
export function isOwnOf(
  catalog: Catalog,
  fact: Fact,
  { lever, model }: Pick<OperatingKey, 'lever' | 'model'>,
): boolean {
  if (fact.layer === undefined || fact.lever !== lever) return false;
  const models = catalog.cases.get(fact.case)?.models ?? [];
  return models.some((one) => isModel(catalog, model, one) || isModel(catalog, one, model));
}

/**
 * Facts about a lever: its own evidence first, then facts of its mechanisms (home or `also`). Facts
 * of truncated cases come last.
 */
export const factsOfLever = perCatalog((catalog: Catalog, lever: string): readonly Fact[] => {
  const cited = (catalog.levers.get(lever)?.evidence ?? []).flatMap(
    (id) => catalog.facts.get(id) ?? [],
  );
  const others = supporting(catalog).filter(
    (fact) => !cited.includes(fact) && leversOfFact(catalog, fact).includes(lever),
  );
  const facts = [...cited, ...others];
  const whole = (fact: Fact): boolean => catalog.cases.get(fact.case)?.truncated !== true;
  return [...facts.filter(whole), ...facts.filter((fact) => !whole(fact))];
});

/** Levers a fact may be cited for: its own, and those its mechanisms count for. */
export function leversOfFact(catalog: Catalog, fact: Fact): readonly string[] {
  return leversById(catalog, fact.id);
}

/** Levers, and kinds of levers, that show a trend in practice. */
export const leversOfTrend = perCatalog((catalog, id): readonly string[] => {
  const trend = catalog.trends.get(id);
  return trend ? [...new Set([...trend.levers, ...trend.expects, ...trend.anyOf])] : [];
});

/** True when a model is the other one, or a company model based on it. */
export function isModel(catalog: Catalog, model: string, other: string): boolean {
  return model === other || catalog.models.get(model)?.basedOn === other;
}
