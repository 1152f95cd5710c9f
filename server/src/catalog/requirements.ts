import type { Text } from '../text/language.ts';
import { perCatalog } from './per-catalog.ts';
import { builtinReading } from './reading.ts';
import type {
  Benchmark,
  Case,
  Catalog,
  Fact,
  Kpi,
  Lever,
  Mechanism,
  OperatingKey,
  Recommendation,
} from './types.ts';

/** A requirement of a model, with its evidence. */
export interface Requirement {
  readonly key: OperatingKey;
  readonly lever: Lever;
  /** Case excerpts for this key; empty if the catalogue has none. */
  readonly facts: readonly Fact[];
}

/** A lever that is recommended for a model or trend, the reason, and a case. */
export interface Advice {
  readonly lever: Lever;
  readonly strength: Recommendation['strength'];
  readonly origin: Recommendation['origin'];
  readonly why: Text;
  readonly layer?: string;
  readonly case?: Case;
  readonly fact?: Fact;
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
function isOwnOf(
  catalog: Catalog,
  fact: Fact,
  { lever, model }: Pick<OperatingKey, 'lever' | 'model'>,
): boolean {
  if (fact.layer === undefined || fact.lever !== lever) return false;
  const models = catalog.cases.get(fact.case)?.models ?? [];
  return models.some((one) => isModel(catalog, model, one) || isModel(catalog, one, model));
}

/** Failures in public cases because an operating key was missing or poorly executed. */
export function failuresOfKey(catalog: Catalog, key: string): readonly Fact[] {
  return [...catalog.facts.values()].filter((fact) => fact.kind === 'failure' && fact.key === key);
}

/** Facts that are not failures. */
function supporting(catalog: Catalog): Fact[] {
  return [...catalog.facts.values()].filter(({ kind }) => kind !== 'failure');
}

/**
 * Levers recommended for a model or a trend, strong ones first, else in catalogue order, without
 * the levers that the model requires.
 */
export function adviceFor(
  catalog: Catalog,
  kind: 'model' | 'trend',
  id: string,
): readonly Advice[] {
  return kind === 'model' ? adviceForModel(catalog, id) : adviceForTrend(catalog, id);
}

const adviceForModel = perCatalog((catalog, id) => makeAdvice(catalog, 'model', id));
const adviceForTrend = perCatalog((catalog, id) => makeAdvice(catalog, 'trend', id));

function makeAdvice(catalog: Catalog, kind: 'model' | 'trend', id: string): readonly Advice[] {
  const required = new Set(
    kind === 'model' ? requirementsOf(catalog, id).map(({ lever }) => lever.id) : [],
  );
  const advice = [...catalog.levers.values()].flatMap((lever) =>
    lever.recommendedBy
      .filter((entry) => entry[kind] === id && !required.has(lever.id))
      .map((entry) => advise(catalog, kind, id, lever, entry)),
  );
  return [
    ...advice.filter(({ strength }) => strength === 'strong'),
    ...advice.filter(({ strength }) => strength !== 'strong'),
  ];
}

function advise(
  catalog: Catalog,
  kind: 'model' | 'trend',
  id: string,
  lever: Lever,
  entry: Recommendation,
): Advice {
  const model = kind === 'model' ? catalog.models.get(id) : undefined;
  const cases = (model ?? catalog.trends.get(id))?.cases ?? [];
  const shown = model?.extraLevers.find((extra) => extra.lever === lever.id)?.evidence;
  const own =
    model &&
    factsOfLever(catalog, lever.id).find((candidate) =>
      isOwnOf(catalog, candidate, { lever: lever.id, model: id }),
    );
  const fact =
    own ??
    catalog.facts.get(shown ?? '') ??
    factsOfLever(catalog, lever.id).find((candidate) => cases.includes(candidate.case));
  const { strength, origin, why, layer } = entry;
  const typical =
    entry.strength === 'strong'
      ? cases.find((item) => catalog.cases.get(item)?.truncated !== true)
      : undefined;
  const seenIn = catalog.cases.get(fact?.case ?? typical ?? '');
  return {
    lever,
    strength,
    origin,
    why,
    ...(layer !== undefined && { layer }),
    ...(seenIn && { case: seenIn }),
    ...(fact && { fact }),
  };
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

const leversById = perCatalog((catalog, id): readonly string[] => {
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

/** Levers, and kinds of levers, that show a trend in practice. */
export const leversOfTrend = perCatalog((catalog, id): readonly string[] => {
  const trend = catalog.trends.get(id);
  return trend ? [...new Set([...trend.levers, ...trend.expects, ...trend.anyOf])] : [];
});

/** Facts that show a mechanism in practice. */
export const factsOfMechanism = perCatalog(
  (catalog: Catalog, mechanism: string): readonly Fact[] => {
    return supporting(catalog).filter((fact) => fact.mechanisms.includes(mechanism));
  },
);

/** KPIs that measure a lever: the usual ones first, then all others that name it. */
export const kpisOfLever = perCatalog((catalog: Catalog, lever: string): readonly Kpi[] => {
  const usual = (catalog.levers.get(lever)?.kpis ?? []).flatMap((id) => catalog.kpis.get(id) ?? []);
  const others = [...catalog.kpis.values()].filter(
    (kpi) => kpi.levers.includes(lever) && !usual.includes(kpi),
  );
  return [...usual, ...others];
});

/** Levers that move a KPI: those it names, then those that list it. */
export const leversOfKpi = perCatalog((catalog: Catalog, kpi: string): readonly Lever[] => {
  const named = (catalog.kpis.get(kpi)?.levers ?? []).flatMap((id) => catalog.levers.get(id) ?? []);
  const others = [...catalog.levers.values()].filter(
    (lever) => lever.kpis.includes(kpi) && !named.includes(lever),
  );
  return [...named, ...others];
});

/**
 * Figures of the source text for a KPI, for any use. Show them with their caveat; only `compare`
 * may question a target.
 */
export const benchmarksOfKpi = perCatalog((catalog: Catalog, kpi: string): readonly Benchmark[] => {
  return [...catalog.benchmarks.values()].filter((benchmark) => benchmark.metric === kpi);
});

/** Counterweights of a KPI: those it names, then those of company catalogues. */
export const counterweights = perCatalog((catalog: Catalog, kpi: string): readonly Kpi[] => {
  const named = catalog.kpis.get(kpi)?.counterweights ?? [];
  const others = [...catalog.kpis.values()].filter(({ counterOf }) => counterOf.includes(kpi));
  return [...new Set([...named.flatMap((id) => catalog.kpis.get(id) ?? []), ...others])];
});

/** True when a model is the other one, or a company model based on it. */
export function isModel(catalog: Catalog, model: string, other: string): boolean {
  return model === other || catalog.models.get(model)?.basedOn === other;
}
