import { stepsOf } from '../catalog/kpi-affixes.ts';
import { foldWord } from '../catalog/normalise.ts';
import type { Catalog, Measures } from '../catalog/types.ts';
import { unitTable } from '../model/grammar/units.ts';
import { readQuantity } from '../model/grammar/value.ts';
import { timeOf } from '../model/kpi-conversion.ts';
import type { Values } from '../model/kpi-values.ts';
import type { KpiEntry } from '../model/plan.ts';

/** A window of a year may be written as 52 weeks or 360 days. */
const nearlyAYear = 360;
const minutesADay = 1440;

/**
 * Whether the periods of a KPI are added up to its target: a flow by the catalogue, or by `kind`
 * for an own KPI. A figure per month or for a shorter window is a level of that month, as is a
 * rate of growth.
 */
export function addsUp(catalog: Catalog, kpi: KpiEntry, values: Values): boolean {
  const byCatalog = values.known?.overTime?.sums;
  const isFlow = kpi.kind === undefined ? byCatalog === true : kpi.kind === 'flow';
  if (!isFlow || byCatalog === false || kpi.growth) return false;
  if (kpi.per && baseOf(kpi.per.text) !== 'year') return false;
  if (kpi.window && isShort(catalog.measures, kpi.window.text)) return false;
  const unit = values.target?.quantity.unitText;
  const isPer = unit !== undefined && /^\/|^per\b|[^/]\//.test(unit);
  const base = isPer ? baseOf(unit.replace(/^.*\//, '')) : undefined;
  if (base !== undefined && base !== 'year') return false;
  return ![kpi.key, kpi.name?.text ?? ''].some(isOfAPart);
}

/** `monthly orders`, `日均GMV`, `90-day revenue`. */
function isOfAPart(name: string): boolean {
  const [, taken] = stepsOf(foldWord(name)).at(-1) ?? [];
  if (taken?.per !== undefined) return taken.per !== 'year';
  return taken?.windowDays !== undefined && taken.windowDays < nearlyAYear;
}

/** The unit of time that a figure is for: `month`, `per month`, `每月`, `月`. */
function baseOf(text: string): string | undefined {
  const word = foldWord(text).replace(/^(?:per|a|an|each|every) |^每/, '');
  const names = [`x per ${word}`, `每${word}x`];
  return names.map((name) => stepsOf(name).at(-1)?.[1].per).find((base) => base !== undefined);
}

function isShort(measures: Measures, text: string): boolean {
  const quantity = readQuantity(text, unitTable(measures)).value;
  const minutes = quantity && timeOf(measures, quantity);
  if (!quantity || minutes === undefined) {
    const base = baseOf(text);
    return base !== undefined && base !== 'year';
  }
  return (quantity.number * minutes) / minutesADay < nearlyAYear;
}
