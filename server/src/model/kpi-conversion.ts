import type { Catalog } from '../catalog/catalog.ts';
import type { Measures } from '../catalog/types.ts';
import { moneyUnit, otherUnit, percentUnit, unitTable } from './grammar/units.ts';
import type { Quantity } from './grammar/value.ts';
import type { KpiEntry } from './plan.ts';

/** Kinds of figures that people do not distinguish: counts. */
export const counts: ReadonlySet<string> = new Set([
  'count',
  'units',
  'persons',
  'per-year',
  'units-per-month',
  'rank',
]);

/** The unit of a KPI: that of the catalogue, or the plan's for its own. */
export function unitOf(
  catalog: Catalog,
  { id, unit }: Pick<KpiEntry, 'id' | 'unit'>,
): string | undefined {
  const known = id === undefined ? undefined : catalog.kpis.get(id);
  return known?.unit ?? ownUnit(catalog.measures, unit?.text);
}

/** `3w` is weeks if the KPI is a duration, 30,000 otherwise. */
export function inUnit(measures: Measures, quantity: Quantity, unit: string | undefined): Quantity {
  const isTime = unit !== undefined && measures.time[unit] !== undefined;
  return isTime && quantity.asTime ? quantity.asTime : quantity;
}

/**
 * The conversion of a written number to the unit, or its problem. A missing unit is that of the
 * other value.
 */
export function factorOf(
  measures: Measures,
  quantity: Quantity,
  unit: string,
  other: Quantity | undefined,
): number | 'kind' | 'fraction' {
  const fits =
    other !== undefined &&
    other.units.length > 0 &&
    typeof factorOf(measures, other, unit, undefined) === 'number';
  const written = quantity.units.length > 0 || !fits ? quantity.units : other.units;
  if (written.length === 0) {
    const fraction =
      unit === percentUnit &&
      quantity.number > 0 &&
      (quantity.number < 1 || isFraction(other, quantity));
    return fraction ? 'fraction' : 1;
  }
  if (
    unit === percentUnit &&
    quantity.units.length === 0 &&
    quantity.number > 0 &&
    quantity.number < 1
  )
    return 'fraction';
  if (written.includes(unit) || isPer(measures, quantity, unit)) return 1;
  // `100亿/年` is what most amounts of money are anyway.
  if (unit === moneyUnit && written.includes('per-year')) return 1;
  const wanted = measures.time[unit];
  if (wanted !== undefined) {
    const given = written.map((id) => measures.time[id]).find((minutes) => minutes !== undefined);
    return given === undefined ? 'kind' : given / wanted;
  }
  if (counts.has(unit))
    return written.some((id) => counts.has(id) || id === otherUnit) ? 1 : 'kind';
  return 'kind';
}

/** An amount for each of something, such as `11元/单`. */
function isPer(measures: Measures, { unitText = '' }: Quantity, unit: string): boolean {
  const [currency = '', per] = unitText.split('/');
  return unit === moneyUnit && per !== undefined && unitTable(measures).currencyWords.has(currency);
}

/** `1` next to `0.4` is a fraction, too. */
function isFraction(other: Quantity | undefined, quantity: Quantity): boolean {
  return quantity.number === 1 && other !== undefined && other.number > 0 && other.number < 1;
}

/** Minutes of the written unit of time. */
export function timeOf(measures: Measures, quantity: Quantity): number | undefined {
  for (const id of quantity.units) if (measures.time[id] !== undefined) return measures.time[id];
  return undefined;
}

/** The unit that a plan gives its own KPI, if it is known. */
function ownUnit(measures: Measures, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (measures.units.has(text)) return text;
  return unitTable(measures).words.get(text.toLowerCase())?.[0];
}
