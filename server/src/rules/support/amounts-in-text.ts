// Amounts of money in the middle of a sentence: `about 100M net loss a quarter`.
import { readMoney } from '../../model/grammar/money.ts';
import type { UnitTable } from '../../model/grammar/units.ts';
import type { Quantity } from '../../model/grammar/value.ts';

const sign = '(?:(?:us|hk|r|c|a)?[$] ?|[£€¥￥] ?|rs[.]? ?|(?:usd|eur|gbp|cny|rmb|krw|inr) )';
const number = String.raw`\d[\d,]{0,12}(?:\.\d{1,4})?`;
const scale = ' ?(?:bn|billion|mn|mio|million|crore|[kmb]|千万|百万|万|亿)(?![a-z])';
const unit = ' ?(?:美元|欧元|港元|日元|元|usd|eur|gbp|cny)';
const amount = new RegExp(
  `(?<![\\d.,a-z])(?:${sign}${number}(?:${scale})?|${number}${scale}(?:${unit})?|${number}${unit})(?![\\d%])`,
  'giu',
);

/** All amounts with a currency or a scale, in order; ranges and shares are left out. */
export function amountsIn(text: string, units: UnitTable): readonly Quantity[] {
  return [...text.slice(0, longest).matchAll(amount)].flatMap(([found]) => {
    const { value } = readMoney(found.trim(), units);
    return value && value.internal === undefined && value.change === undefined ? value : [];
  });
}

/** Maximum length of a text that is looked through. */
const longest = 500;
