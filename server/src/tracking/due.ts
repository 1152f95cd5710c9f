import { type DateUnit, readDate } from '../model/grammar/date.ts';
import { type Day, dateOf, dayOf, daysInMonth, isoDay, isoMonth } from '../model/grammar/day.ts';
import type { Figure } from './types.ts';

/** How often the figures of a KPI are entered. */
type Cadence = 'week' | 'month' | 'quarter';

/** Maximum number of missing periods that are asked for. */
const most = 12;

/**
 * The periods that a KPI lacks a figure for: after its last one, at its usual distance (a month
 * where there is none yet), as far as they are over.
 * @param from the first day of the plan
 * @param isSum every missing period counts; otherwise only the latest one matters
 * @returns the oldest first; empty if the KPI is up to date
 */
export function duePeriods(
  figures: readonly Figure[],
  { from, today, isSum }: { readonly from: Day; readonly today: Day; readonly isSum: boolean },
): readonly DateUnit[] {
  const last = figures.at(-1);
  const cadence = cadenceOf(figures);
  const missing: DateUnit[] = [];
  let start = last ? last.end + 1 : from;
  for (let count = 0; count < 1000; count++) {
    const period = periodAt(start, cadence);
    if (!period || period.end >= today) break;
    missing.push(period);
    start = period.end + 1;
  }
  return isSum ? missing.slice(-most) : missing.slice(-1);
}

/** The usual distance of figures: the middle one of the distances between their ends. */
function cadenceOf(figures: readonly Figure[]): Cadence {
  const ends = figures.map(({ end }) => end).sort((a, b) => a - b);
  const distances = ends.slice(1).map((end, index) => end - (ends[index] ?? end));
  const [only] = figures;
  if (distances.length === 0) return only && only.end - only.start > 60 ? 'quarter' : 'month';
  const middle = distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 30;
  return middle <= 10 ? 'week' : middle <= 60 ? 'month' : 'quarter';
}

/** The week, month or quarter that contains a day; a week is written as its last day. */
function periodAt(day: Day, cadence: Cadence): DateUnit | undefined {
  if (cadence === 'week') {
    const end = isoDay(day + 6);
    const unit = readDate(end).value;
    return unit && { ...unit, start: day };
  }
  const { year, month } = dateOf(day);
  const text = cadence === 'month' ? isoMonth(day) : `${year}-Q${Math.ceil(month / 3)}`;
  return readDate(text).value;
}

/** The last day of the month before a day. */
export function lastMonthEnd(today: Day): Day {
  const { year, month } = dateOf(today);
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  return dayOf(before.year, before.month, daysInMonth(before.year, before.month)) ?? today;
}
