import type { Catalog } from '../../catalog/catalog.ts';
import { foldWord } from '../../catalog/normalise.ts';
import { builtinReading, type MeasuredBy, type Theme } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { EconomicsEntry } from '../../model/plan-sections.ts';

/**
 * Whether a plan has a KPI or a figure of its economics for something: by the catalogue, or by a word
 * in the name of an own KPI.
 */
export function isMeasured(plan: Plan, by: MeasuredBy): boolean {
  const known = new Set(by.kpis);
  return [...plan.kpis, ...plan.economics].some(
    (entry) => idsOf(entry).some((id) => known.has(id)) || isNamedSo(by, entry.key),
  );
}

function idsOf(entry: KpiEntry | EconomicsEntry): readonly string[] {
  return [entry.id ?? [], 'partOf' in entry ? (entry.partOf ?? []) : []].flat();
}

function isNamedSo({ kpiWords }: MeasuredBy, key: string): boolean {
  return wordsIn(kpiWords, foldWord(key)).length > 0;
}

/** The themes that a text speaks of. */
export function themesOf(text: string): readonly Theme[] {
  const folded = foldWord(text);
  return builtinReading().themes.filter(({ words }) => wordsIn(words, folded).length > 0);
}

/** Three KPIs to suggest: none of size, and none of another model. */
export function usualKpis(catalog: Catalog, models: readonly string[], by: MeasuredBy): string[] {
  const fits = by.kpis.filter((id) => {
    const kpi = catalog.kpis.get(id);
    const primary = kpi?.primaryModels ?? [];
    return !kpi?.vanity && (primary.length === 0 || primary.some((one) => models.includes(one)));
  });
  return (fits.length > 0 ? fits : by.kpis).slice(0, 3);
}
