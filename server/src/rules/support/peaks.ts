import type { Catalog } from '../../catalog/catalog.ts';
import { builtinReading, type FormSeason } from '../../catalog/reading.ts';
import type { PeakSeason } from '../../catalog/types.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { currencyOf } from './money.ts';
import { dayInYear } from './time.ts';

type Days = Pick<FormSeason, 'from' | 'to'>;

/** Where work goes live: the countries, and their season. */
interface Place {
  readonly countries: readonly string[];
  readonly windows: PeakSeason['windows'];
  /** The season of all countries without one of their own. */
  readonly rest: PeakSeason['windows'];
}

/** The place by the markets, else by the currency; undefined without either. */
export function placeOf(plan: Plan, one: Initiative, catalog: Catalog): Place | undefined {
  const markets = (one.markets.length > 0 ? one.markets : plan.markets).map(({ text }) =>
    text.toUpperCase(),
  );
  const currency = currencyOf(plan);
  if (markets.length === 0 && currency === undefined) return undefined;
  const { peakSeasons } = catalog;
  const fitting =
    markets.length > 0
      ? peakSeasons.find((season) => season.countries.some((country) => markets.includes(country)))
      : peakSeasons.find(
          (season) => currency !== undefined && season.currencies.includes(currency),
        );
  const { windows: rest = [] } = peakSeasons.find((season) => season.default) ?? {};
  const countries = markets.length > 0 ? markets : (fitting?.countries ?? []);
  return { countries, windows: fitting?.windows ?? rest, rest };
}

/**
 * The peak weeks of the market. Where the plan's business form is clear, only those that are peaks
 * of the form, too, and the form's own peaks there.
 */
export function peakWeeks({ forms }: Coverage, place: Place | undefined): Peaks {
  const { windows, countries, rest } = place ?? { windows: [], countries: [], rest: [] };
  const peaks = new Set(forms.sure.flatMap(({ seasons }) => seasons.peaks ?? []));
  if (peaks.size === 0 || !place) return { shared: windows, own: [] };
  const own = builtinReading().formSeasons.filter(({ id, from }) => peaks.has(id) && from !== '*');
  const shared = windows.filter((window) => own.some((peak) => overlap(peak, window)));
  const there = own.filter(
    (peak) =>
      isShort(peak) &&
      (peak.countries.some((one) => countries.includes(one)) ||
        (peak.countries.includes('*') && !rest.some((window) => overlap(peak, window)))),
  );
  return { shared, own: there };
}

function overlap(one: Days, other: Days): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** Peaks of the market, and those of the form alone. */
interface Peaks {
  readonly shared: PeakSeason['windows'];
  readonly own: PeakSeason['windows'];
}

/** A season of months is no time to stop all work. */
function isShort({ from, to }: FormSeason): boolean {
  return dayInYear(2027, to) - dayInYear(2027, from) <= 8 * 7;
}
