import { data } from './data.generated.ts';
import type { Case, Catalog, Fact, Lever, Mechanism, OperatingKey } from './types.ts';
import { unpack } from './unpack.ts';
import { worldCase, worldFacts } from './world.ts';
import type { Written, WrittenCase, WrittenLever } from './written.ts';

export type { Catalog } from './types.ts';

const holder: { catalog?: Catalog } = {};

/** The built-in catalogue, read on first use. */
export function builtinCatalog(): Catalog {
  holder.catalog ??= assemble(unpack(data) as Written);
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
      minuteWords: written.minuteWords,
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
