import type { Read } from './date.ts';
import type { DateUnit } from './date-unit.ts';
import { dateOf, dayOf, isoMonth } from './day.ts';
import type { Period } from './period-type.ts';

/**
 * The standard spelling of a date or period; undefined if it is already written that way or has
 * none.
 */
export function standardSpelling({ value }: Read<DateUnit | Period>): string | undefined {
  if (!value || value.remark) return undefined;
  const [from, to] = 'from' in value ? [value.from, value.to] : [value, value];
  if (from.standard === undefined || to.standard === undefined) return undefined;
  const standard = from === to ? from.standard : `${from.standard}..${to.standard}`;
  return standard === value.text ? undefined : standard;
}

/** The months of a period, for completion: `2027-01`, `2027-02`, … At most `limit`. */
export function monthsOf(period: Period, limit = 36): string[] {
  const months: string[] = [];
  let { year, month } = dateOf(period.start);
  while (months.length < limit) {
    const day = dayOf(year, month, 1);
    if (day === undefined || day > period.end) break;
    months.push(isoMonth(day));
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return months;
}

/** The length of a period in whole months; undefined where it is none, or only a season. */
export function wholeMonths({ start, end, from, to, remark }: Period): number | undefined {
  const [first, next] = [dateOf(start), dateOf(end + 1)];
  const isSeason = [from, to].some((one) => one.standard === undefined && one.precision !== 'day');
  if (first.day !== 1 || next.day !== 1 || isSeason || (remark && from === to)) return undefined;
  return next.year * 12 + next.month - first.year * 12 - first.month;
}
