/**
 * A calendar day as days since 1970-01-01 (proleptic Gregorian calendar). Plans have no clock times
 * and no time zones.
 */
export type Day = number;

/**
 * The day of a date, or undefined for a date that does not exist (month 13, 30 February). Month and
 * day from 1.
 */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return (
    Math.round(Date.UTC(2000 + (year % 400), month - 1, day) / 86_400_000) +
    Math.floor(year / 400) * 146_097 -
    5 * 146_097
  );
}

/**
 * The calendar day of a moment in local time: due dates pass at local midnight, not at midnight in
 * UTC.
 * @param moment usually now
 */
export function localDay(moment: Date): Day {
  const day = dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (day === undefined) throw new RangeError('not a moment in time');
  return day;
}

/** Days of a month, with leap years. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Year, month and day of a day. */
export function dateOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day, a number of months later or earlier; the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  const isLast = dayOfMonth === daysInMonth(year, month);
  return dayOf(toYear, toMonth, isLast ? last : Math.min(dayOfMonth, last)) ?? day;
}

/** `2027-03-05`. */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}

/** `2027-03`: the month of a day, as plans usually write it. */
export function isoMonth(day: Day): string {
  const { year, month } = dateOf(day);
  return `${year}-${two(month)}`;
}

/** Two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}
