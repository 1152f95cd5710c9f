import { perCatalog } from './per-catalog.ts';
import type { Benchmark, Catalog, Fact, Kpi, Lever } from './types.ts';

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

/** Facts of cases with figures for a KPI, of the world or of a company's own plans. */
export const factsOfKpi = perCatalog((catalog: Catalog, kpi: string): readonly Fact[] => {
  return [...catalog.facts.values()].filter(
    ({ measured, measures }) => measured?.metric === kpi || measures?.includes(kpi),
  );
});

/** Counterweights of a KPI: those it names, then those of company catalogues. */
export const counterweights = perCatalog((catalog: Catalog, kpi: string): readonly Kpi[] => {
  const named = catalog.kpis.get(kpi)?.counterweights ?? [];
  const others = [...catalog.kpis.values()].filter(({ counterOf }) => counterOf.includes(kpi));
  return [...new Set([...named.flatMap((id) => catalog.kpis.get(id) ?? []), ...others])];
});
