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
