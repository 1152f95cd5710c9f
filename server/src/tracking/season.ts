import { type Day, dateOf, daysInMonth } from '../model/grammar/day.ts';

/**
 * The weight of a run of days when an amount is spread over time: with a season the share of the
 * year that falls on it (a month's share evenly over its days), else the number of days. Only
 * ratios of two weights mean something.
 * @param season shares by month, January first, adding up to one
 * @param from the first day
 * @param to the last day; before `from` for no day at all
 */
export function weightOf(season: readonly number[] | undefined, from: Day, to: Day): number {
  if (to < from) return 0;
  if (!season) return to - from + 1;
  let weight = 0;
  for (let day = from; day <= to; ) {
    const { year, month, day: dayOfMonth } = dateOf(day);
    const length = daysInMonth(year, month);
    const days = Math.min(length - dayOfMonth, to - day) + 1;
    weight += ((season[month - 1] ?? 0) * days) / length;
    day += days;
  }
  return weight;
}
