import type { Catalog } from '../catalog/catalog.ts';
import { type Level, valuesOf } from '../model/kpi-values.ts';
import { measureText } from '../model/measure-text.ts';
import type { KpiEntry, Plan } from '../model/plan.ts';
import type { Text } from '../text/language.ts';

/** Writes values of one KPI in its unit. */
export type FigureWords = (value: number, digits?: number) => Text;

/** Digits of computed values: more would promise what a forecast cannot hold. */
const fewDigits = 2;
const someDigits = 3;

/**
 * How values of a KPI are written: in its unit, money in the currency of its target or the plan's,
 * rounded to two digits below ten and to three above.
 */
export function figureWords(plan: Plan, catalog: Catalog, kpi: KpiEntry): FigureWords {
  const { unit, target, baseline } = valuesOf(catalog, kpi);
  const of = (level: Level | undefined): string | undefined => level?.quantity.currency;
  const currency = of(target) ?? of(baseline) ?? plan.currency?.text;
  const bare = unit === undefined ? (target ?? baseline)?.quantity.unitText : undefined;
  return (value, digits = Math.abs(value) < 10 ? fewDigits : someDigits) => {
    const text = measureText(catalog, rounded(value, digits), unit, currency);
    return bare === undefined ? text : { en: `${text.en} ${bare}`, zh: `${text.zh} ${bare}` };
  };
}

function rounded(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}

/** Enough digits to tell two values apart: `1.54 %` beside `1.5 %`. */
export function apart(words: FigureWords, value: number, other: number): readonly [Text, Text] {
  const exact = words(other, 6);
  const found = [undefined, 3, 4, 5, 6]
    .map((digits) => words(value, digits))
    .find((text) => text.en !== exact.en);
  return [found ?? exact, exact];
}
