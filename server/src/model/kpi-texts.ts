import type { Catalog } from '../catalog/catalog.ts';
import type { Kpi, Range } from '../catalog/types.ts';
import { same, type Text } from '../text/language.ts';
import { moneyUnit, otherUnit, percentUnit, pointsUnit } from './grammar/units.ts';
import type { Quantity } from './grammar/value.ts';
import { counts } from './kpi-conversion.ts';
import { exceeds, plainNumber } from './numbers.ts';
import type { KpiEntry } from './plan.ts';

/** The name of a unit. */
export function unitName(catalog: Catalog, unit: string): Text {
  return catalog.measures.units.get(unit)?.name ?? same(unit);
}

/** A range in a unit, as a sentence shows it: `0 to 100 %`, `4 to 36 hours`. */
export function rangeText(catalog: Catalog, [low, high]: Range, unit: string): Text {
  const name = bareUnits.has(unit)
    ? same('')
    : unit === percentUnit
      ? same('%')
      : unitName(catalog, unit);
  const [from, to] = [low === null ? '' : plainNumber(low), high === null ? '' : plainNumber(high)];
  const text = (lang: 'en' | 'zh', words: string): string => `${words} ${name[lang]}`.trim();
  if (low === null) return { en: text('en', `at most ${to}`), zh: text('zh', `不超过 ${to}`) };
  if (high === null)
    return { en: text('en', `at least ${from}`), zh: text('zh', `不低于 ${from}`) };
  return { en: text('en', `${from} to ${to}`), zh: text('zh', `${from} 至 ${to}`) };
}

/** Units that are not shown with a number. */
const bareUnits: ReadonlySet<string> = new Set([...counts, 'score', 'ratio']);

/** Whether a number is possible for a KPI. */
export function isPossible({ hard: [low, high] }: Kpi, number: number): boolean {
  return !(low !== null && exceeds(low, number)) && !(high !== null && exceeds(number, high));
}

/** The written unit of a quantity in words. */
export function writtenUnit(catalog: Catalog, quantity: Quantity): Text {
  const [unit] = quantity.units;
  if (unit === undefined) return { en: 'a number without a unit', zh: '没有单位的数字' };
  if (unit === pointsUnit) return { en: 'in percentage points', zh: '百分点' };
  if (unit === moneyUnit) return { en: 'money', zh: '金额' };
  if (unit === otherUnit)
    return { en: `in “${quantity.unitText ?? ''}”`, zh: `“${quantity.unitText ?? ''}”` };
  const name = unitName(catalog, unit);
  return { en: `in ${name.en}`, zh: name.zh };
}

/**
 * The name of a KPI in a sentence: the catalogue's where the plan uses it or the id, else the plan's
 * own word for it.
 */
export function kpiName(catalog: Catalog, kpi: KpiEntry): Text {
  const isOwn = kpi.kpi || kpi.via === 'alias' || kpi.via === 'words';
  const known = kpi.id === undefined || isOwn ? undefined : catalog.kpis.get(kpi.id);
  return known?.name ?? same(kpi.name?.text ?? kpi.key);
}
