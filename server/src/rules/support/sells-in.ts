import type { Plan } from '../../model/plan.ts';

/** Where a law applies: markets by code or name, in any case, and currency codes. */
export interface Jurisdiction {
  readonly countries: readonly string[];
  readonly currencies: readonly string[];
}

/** Whether the plan names one of the markets as such, or is in one of the currencies. */
export function sellsIn({ markets, currency }: Plan, place: Jurisdiction): boolean {
  const countries = new Set(place.countries.map((name) => name.toUpperCase()));
  return (
    markets.some(({ text }) => countries.has(text.toUpperCase())) ||
    place.currencies.includes(currency?.text ?? '')
  );
}

/** Where the laws of China apply. */
const china = { countries: ['CN', 'China', '中国'], currencies: ['CNY'] };

/** A plan in English that does not say that it sells in China: its laws have no bearing on it. */
export function isAbroad(plan: Plan): boolean {
  return plan.language === 'en' && !sellsIn(plan, china);
}
