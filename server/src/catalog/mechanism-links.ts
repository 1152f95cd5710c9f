import { perCatalog } from './per-catalog.ts';
import { builtinReading } from './reading.ts';
import type { Catalog, Mechanism, OperatingKey } from './types.ts';

/** The levers of a mechanism by its id. */
export const leversById = perCatalog((catalog, id): readonly string[] => {
  const fact = catalog.facts.get(id);
  if (!fact) return [];
  const levers = new Set(fact.lever === undefined ? [] : [fact.lever]);
  for (const mechanism of fact.mechanisms)
    for (const lever of leversOfMechanism(catalog, mechanism)) levers.add(lever);
  return [...levers];
});

/** Levers a mechanism counts for: its home, then its `also`. */
export const leversOfMechanism = perCatalog(
  (catalog: Catalog, mechanism: string): readonly string[] => {
    const found = catalog.mechanisms.get(mechanism);
    return found ? [found.lever, ...found.also] : [];
  },
);

/**
 * Whether a mechanism belongs under a lever: it counts for it, or a key of the lever names it as
 * core or supporting.
 */
export function countsFor(catalog: Catalog, mechanism: string, lever: string): boolean {
  return leversThatCount(catalog, mechanism).has(lever);
}

const leversThatCount = perCatalog((catalog, mechanism): ReadonlySet<string> => {
  const levers = new Set(leversOfMechanism(catalog, mechanism));
  // A catalogue has few keys and may have thousands of levers.
  for (const { id, lever, core, supporting } of catalog.keys.values()) {
    const isNamed = core.includes(mechanism) || supporting.includes(mechanism);
    if (isNamed && catalog.levers.get(lever)?.keys.includes(id)) levers.add(lever);
  }
  for (const { key, lever, full, together = [], half = [] } of builtinReading().countsFor) {
    const means = [
      full.mechanisms,
      ...together.flatMap(({ of }) => of),
      ...half.map((one) => one.mechanisms),
    ];
    const served = lever ?? key?.split('.').at(-1);
    if (served !== undefined && means.some((ids) => ids.includes(mechanism))) levers.add(served);
  }
  return levers;
});

/**
 * Mechanisms that meet the key of a lever in one of some models, else those whose home is the
 * lever.
 */
export function usualMeans(
  catalog: Catalog,
  models: readonly string[],
  lever: string | undefined,
): readonly string[] {
  if (lever === undefined) return [];
  const key = keysWithCore(catalog, lever).find(({ model }) => models.includes(model));
  return key?.core ?? catalog.levers.get(lever)?.mechanisms ?? [];
}

const keysWithCore = perCatalog((catalog, lever): readonly OperatingKey[] =>
  [...catalog.keys.values()].filter((key) => key.lever === lever && key.core.length > 0),
);

/** Mechanisms that use personal data, and those that give people a choice about it. */
export function personalData(catalog: Catalog): {
  readonly uses: readonly string[];
  readonly choices: readonly Mechanism[];
} {
  return personal(catalog, '');
}

const personal = perCatalog((catalog) => {
  const all = [...catalog.mechanisms.values()];
  return {
    uses: all.filter((one) => one.personalData).map(({ id }) => id),
    choices: all.filter((one) => one.givesChoice),
  };
});
