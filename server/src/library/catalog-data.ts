import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogData } from './types.ts';

/** A catalogue as lists of plain entries; a model includes the levers it requires. */
export function catalogData(catalog: Catalog): CatalogData {
  const { version, models, keys, trends, levers, mechanisms, kpis, cases } = catalog;
  const requiredBy = (model: string): string[] =>
    [...keys.values()].flatMap((key) => (key.model === model ? key.lever : []));
  return {
    version,
    models: listOf(models, ({ id, name, definition }) => ({
      id,
      name,
      definition,
      requires: requiredBy(id),
    })),
    trends: listOf(trends, ({ id, name, levers: ids }) => ({ id, name, levers: ids })),
    levers: listOf(levers, (lever) => ({
      id: lever.id,
      name: lever.name,
      summary: lever.summary,
      mechanisms: lever.mechanisms,
      kpis: lever.kpis,
    })),
    mechanisms: listOf(mechanisms, ({ id, name, lever }) => ({ id, name, lever })),
    kpis: listOf(kpis, ({ id, name, definition, formula, unit }) => ({
      id,
      name,
      definition,
      formula,
      unit,
    })),
    cases: listOf(cases, ({ id, name, models: ids }) => ({ id, name, models: ids })),
  };
}

function listOf<T, U>(entries: ReadonlyMap<string, T>, make: (entry: T) => U): U[] {
  return [...entries.values()].map(make);
}
