import { data } from './data.generated.ts';
import type {
  Benchmark,
  Case,
  Catalog,
  Dimension,
  Fact,
  Identity,
  Kpi,
  Lever,
  Matching,
  Measures,
  Mechanism,
  Model,
  NearMiss,
  OperatingKey,
  PeakSeason,
  PublicFact,
  Region,
  Relations,
  Trend,
  Unit,
} from './types.ts';

import { type WrittenWorldCase, worldCase, worldFacts } from './world.ts';

export type { Catalog } from './types.ts';

/**
 * The catalogue as written by schemas/build-data.mjs: one list per kind, nested as in the YAML
 * files.
 */
interface Written {
  readonly catalog: Pick<
    Catalog,
    'id' | 'version' | 'released' | 'sourcesRead' | 'source' | 'introduction'
  >;
  readonly dimensions: readonly Dimension[];
  readonly models: readonly Model[];
  readonly nearMisses: readonly NearMiss[];
  readonly trends: readonly Trend[];
  readonly levers: readonly WrittenLever[];
  readonly kpis: readonly (Omit<Kpi, 'counterOf' | 'counterweights'> &
    Partial<Pick<Kpi, 'counterweights'>>)[];
  readonly identities: readonly Identity[];
  readonly acquisitionSum: Catalog['acquisitionSum'];
  readonly cases: readonly WrittenCase[];
  readonly worldCases: readonly WrittenWorldCase[];
  readonly benchmarks: readonly Benchmark[];
  readonly publicFacts: readonly PublicFact[];
  readonly needs: Relations['needs'];
  readonly conflicts: Relations['conflicts'];
  readonly clashes: Relations['clashes'];
  readonly singleMechanismWarning: Relations['singleMechanismWarning'];
  readonly peakSeasons: readonly PeakSeason[];
  readonly regions: readonly Region[];
  readonly units: readonly Unit[];
  readonly percentagePoints: readonly string[];
  readonly basisPoints: readonly string[];
  readonly growthWords: readonly string[];
  readonly lowerWords: readonly string[];
  readonly time: Measures['time'];
  readonly scale: Measures['scale'];
  readonly chineseScale: Measures['chineseScale'];
  readonly currencies: Measures['currencies'];
  readonly matching: Matching;
}

type WrittenCase = Omit<Case, 'facts'> & { readonly facts: readonly Omit<Fact, 'case'>[] };

type WrittenLever = Omit<Lever, 'keys' | 'mechanisms'> & {
  readonly requiredBy: readonly (Omit<OperatingKey, 'id' | 'lever'> & { readonly key: string })[];
  readonly mechanisms: readonly (Omit<Mechanism, 'lever' | 'also'> &
    Partial<Pick<Mechanism, 'also'>>)[];
};

const holder: { catalog?: Catalog } = {};

/** The built-in catalogue, read on first use. */
export function builtinCatalog(): Catalog {
  holder.catalog ??= assemble(JSON.parse(data) as Written);
  return holder.catalog;
}

function assemble(written: Written): Catalog {
  return {
    ...written.catalog,
    layers: [],
    dimensions: byId(written.dimensions),
    models: byId(written.models),
    keys: byId(written.levers.flatMap(keysOf)),
    levers: byId(written.levers.map(leverOf)),
    mechanisms: byId(written.levers.flatMap(mechanismsOf)),
    kpis: byId(
      written.kpis.map((kpi) => ({
        ...kpi,
        counterweights: kpi.counterweights ?? [],
        counterOf: [],
      })),
    ),
    trends: byId(written.trends),
    cases: byId([...written.cases.map(caseOf), ...written.worldCases.map(worldCase)]),
    facts: byId([...written.cases.flatMap(factsOf), ...written.worldCases.flatMap(worldFacts)]),
    benchmarks: byId(written.benchmarks),
    publicFacts: byId(written.publicFacts),
    nearMisses: written.nearMisses,
    relations: {
      needs: written.needs,
      conflicts: written.conflicts,
      clashes: written.clashes,
      singleMechanismWarning: written.singleMechanismWarning,
    },
    identities: written.identities,
    acquisitionSum: written.acquisitionSum,
    peakSeasons: written.peakSeasons,
    regions: written.regions,
    measures: {
      units: byId(written.units),
      percentagePoints: written.percentagePoints,
      basisPoints: written.basisPoints,
      growthWords: written.growthWords,
      lowerWords: written.lowerWords,
      time: written.time,
      scale: written.scale,
      chineseScale: written.chineseScale,
      currencies: written.currencies,
    },
    matching: written.matching,
    retired: new Map(),
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function leverOf({ requiredBy, mechanisms, ...lever }: WrittenLever): Lever {
  return {
    ...lever,
    keys: requiredBy.map(({ key }) => key),
    mechanisms: mechanisms.map(({ id }) => id),
  };
}

function keysOf({ id: lever, requiredBy }: WrittenLever): OperatingKey[] {
  return requiredBy.map(({ key, ...rest }) => ({ ...rest, id: key, lever }));
}

function caseOf(item: WrittenCase): Case {
  return { ...item, facts: item.facts.map((fact) => `${item.id}/${fact.id}`) };
}

function factsOf(item: WrittenCase): Fact[] {
  return item.facts.map((fact) => ({ ...fact, id: `${item.id}/${fact.id}`, case: item.id }));
}

function mechanismsOf({ id: lever, mechanisms }: WrittenLever): Mechanism[] {
  return mechanisms.map((mechanism) => ({ ...mechanism, lever, also: mechanism.also ?? [] }));
}
