import type { Catalog } from '../../catalog/catalog.ts';
import { builtinReading, type FormSeason } from '../../catalog/reading.ts';
import type { PeakSeason } from '../../catalog/types.ts';
import type { Coverage } from '../../model/coverage.ts';
import { type Day, dateOf } from '../../model/grammar/day.ts';
import { editPart } from '../../model/places.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { currencyOf } from '../support/money.ts';
import { dayInYear, endText, isOver, periodText, whenOf } from '../support/time.ts';

const year = 366;

export default defineRule({
  code: 'TIM411',
  name: 'system-change-in-peak-season',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'System change in the peak season', zh: '大促期间上系统' },
  why: {
    en: 'A fault in the busiest weeks costs many times what it costs in a quiet month.',
    zh: '最忙的几周出故障，代价是平时的许多倍。',
  },
  message: {
    en: '{id} goes live in the peak weeks ({window}). Plan a freeze, or say why not.',
    zh: '“{id}”在大促期（{window}）上线，请安排封版或说明理由。',
  },
  yieldsTo: { initiative: ['TIM401', 'TIM403'] },
  check({ plan, catalog, coverage, report }) {
    // Some business forms have no peak weeks.
    if (coverage.forms.sure.some(({ seasons }) => seasons.none)) return;
    for (const one of plan.initiatives) {
      const when = whenOf(one);
      const builds = one.mechanisms.some(
        (ref) => ref.id !== undefined && catalog.mechanisms.get(ref.id)?.systemChange,
      );
      if (!one.when || !when || !builds || isOver(one) || isPrepared(one)) continue;
      // A programme of more than a year goes live in steps.
      if (when.end - when.start > year) continue;
      const hit = windowAt(peakWeeks(coverage, placeOf(plan, one, catalog)), when.end);
      if (!hit) continue;
      const range = `${endText(hit.from)}..${endText(hit.to)}`;
      const { en, zh } = hit.name;
      report({
        span: one.when.span,
        path: one.when.path,
        data: { id: one.key, window: { en: `${en}, ${range}`, zh: `${zh}，${range}` } },
        about: { initiative: one.key },
        fixes: () => finishEarlier(plan, one, hit.from),
      });
    }
  },
});

const prepared =
  /\bfreeze\b|\bfrozen\b|code stop|fallback|roll ?back|封版|封网|冻结|回退|回滚|灰度/i;

/** A note or a milestone already mentions a freeze. */
function isPrepared(one: Initiative): boolean {
  const texts = [
    one.note?.text,
    ...one.milestones.flatMap((milestone) => [milestone.key, milestone.text?.text]),
  ];
  return texts.some((text) => text !== undefined && prepared.test(text));
}

type Days = Pick<FormSeason, 'from' | 'to'>;

/** Where work goes live: the countries, and their season. */
interface Place {
  readonly countries: readonly string[];
  readonly windows: PeakSeason['windows'];
  /** The season of all countries without one of their own. */
  readonly rest: PeakSeason['windows'];
}

/** The place by the markets, else by the currency; undefined without either. */
function placeOf(plan: Plan, one: Initiative, catalog: Catalog): Place | undefined {
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
function peakWeeks({ forms }: Coverage, place: Place | undefined): PeakSeason['windows'] {
  const { windows, countries, rest } = place ?? { windows: [], countries: [], rest: [] };
  const peaks = new Set(forms.sure.flatMap(({ seasons }) => seasons.peaks ?? []));
  if (peaks.size === 0 || !place) return windows;
  const own = builtinReading().formSeasons.filter(({ id, from }) => peaks.has(id) && from !== '*');
  const shared = windows.filter((window) => own.some((peak) => overlap(peak, window)));
  const there = own.filter(
    (peak) =>
      isShort(peak) &&
      (peak.countries.some((one) => countries.includes(one)) ||
        (peak.countries.includes('*') && !rest.some((window) => overlap(peak, window)))),
  );
  return [...shared, ...there];
}

function overlap(one: Days, other: Days): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** A season of months is no time to stop all work. */
function isShort({ from, to }: FormSeason): boolean {
  return dayInYear(2027, to) - dayInYear(2027, from) <= 8 * 7;
}

function windowAt(windows: PeakSeason['windows'], day: Day) {
  const { year } = dateOf(day);
  for (const { name, from, to } of windows) {
    const window = { name, from: dayInYear(year, from), to: dayInYear(year, to) };
    if (window.from <= day && day <= window.to) return window;
  }
  return undefined;
}

/** The last day before the peak weeks. */
function finishEarlier(plan: Plan, one: Initiative, peak: Day): Fix[] {
  const when = whenOf(one);
  if (!one.when || !when || when.start >= peak) return [];
  const text = periodText(when.start, peak - 1);
  return suggestion(
    { en: `Finish before: \`${text}\``, zh: `提前结束：\`${text}\`` },
    editPart(plan, one.when, text),
  );
}
