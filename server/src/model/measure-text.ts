import type { Catalog } from '../catalog/types.ts';
import { same, type Text } from '../text/language.ts';
import { moneyUnit, percentUnit, ratioUnit } from './grammar/units.ts';
import { unitName } from './kpi-texts.ts';
import { amountText } from './numbers.ts';

/** Units that say nothing beside a number. */
const shortUnits: Readonly<Record<string, Text>> = {
  count: same(''),
  score: same(''),
  [ratioUnit]: same(''),
  [percentUnit]: same('%'),
};
const rank: Text = { en: 'rank ', zh: '第 ' };

/**
 * What is written before and after a number of a unit: `rank 3`, `4 hours`, `12 %`.
 * @param isOne English units are in the singular
 */
export function unitWords(
  catalog: Catalog,
  unit: string,
  isOne: boolean,
): { readonly before: Text; readonly after: Text } {
  if (unit === 'rank') return { before: rank, after: same('') };
  const after = shortUnits[unit] ?? unitName(catalog, unit);
  const en = isOne ? after.en.replace(/^(\w+)s$/, '$1') : after.en;
  return { before: same(''), after: { ...after, en } };
}

/**
 * A value of a KPI in a sentence, in the scales of each language: `2.1 %` (in Chinese `2.1%`),
 * `1.26M CNY`, `36 hours`.
 * @param unit id of a unit; undefined for an own KPI without one
 * @param currency shown where the unit is money
 */
export function measureText(
  catalog: Catalog,
  value: number,
  unit: string | undefined,
  currency: string | undefined,
): Text {
  if (unit === moneyUnit) return amountText(value, currency);
  const amount = amountText(value);
  if (unit === undefined) return amount;
  const { before, after } = unitWords(catalog, unit, value === 1);
  const space = unit === percentUnit ? '' : ' ';
  return {
    en: `${before.en}${amount.en} ${after.en}`.trim(),
    zh: `${before.zh}${amount.zh}${space}${after.zh}`.trim(),
  };
}
