import { bareDate, partsOf, tidyDate } from './date-forms.ts';
import { type Calendar, type DateParts, type DateUnit, unitOf, yearFor } from './date-unit.ts';
import { dateOf } from './day.ts';
import { eventDay, middleOfYear } from './events.ts';
import { remarkOf, withoutAround } from './time-words.ts';

export { asciiDigits } from './date-forms.ts';
export type { Calendar, DateUnit, Precision } from './date-unit.ts';

/**
 * The result of reading a text, or the reason why it failed, with the right spelling if the
 * intention is clear.
 */
export type Read<T> =
  | { readonly value: T; readonly suggestion?: undefined }
  | { readonly value?: undefined; readonly suggestion?: string };

/** Maximum length of a date: the patterns are not made for long texts. */
export const longest = 200;

/**
 * Reads a date in any spelling with one meaning: `2027`, `2027-Q3`, `2027年12月31日`, `Dec 2027`,
 * `FY27 H1`, `下半年` (format 1.1).
 * @param calendar the plan's information about time: without it, a date without a year can't be
 *   read
 * @returns the date, else a day that may be meant, for the user to accept
 */
export function readDate(raw: string, calendar: Calendar = {}): Read<DateUnit> {
  if (raw.length > longest) return {};
  const text = tidyDate(raw);
  const bare = bareDate(text);
  const parts = partsOf(text) ?? partsOf(bare);
  if (parts) return dated(text, parts, calendar);
  const year = calendar.start === undefined ? undefined : dateOf(calendar.start).year;
  const suggestion = eventDay(text, year) ?? middleOfYear(bare, year);
  if (suggestion !== undefined) return { suggestion };
  const [outer, inner = ''] = remarkOf(text) ?? [withoutAround(bare)];
  const within = /\d{4}/.test(inner) ? readDate(inner, calendar).value : undefined;
  const value = within ?? (outer === undefined ? undefined : readDate(outer, calendar).value);
  return value ? { value: { ...value, text, remark: true } } : {};
}

/** The date of written parts, with the year that the calendar gives. */
export function dated(text: string, parts: DateParts, calendar: Calendar): Read<DateUnit> {
  if (parts.year !== undefined)
    return valueOrNothing(inPlan(unitOf(text, parts, calendar), parts, calendar));
  const found = yearFor(parts, calendar);
  if (!found || (parts.day !== undefined && parts.month === undefined)) return {};
  const whole = { ...parts, year: found.year };
  const value = inPlan(unitOf(text, whole, calendar), whole, calendar);
  if (found.sure || !value) return valueOrNothing(value);
  return value.standard === undefined ? {} : { suggestion: value.standard };
}

/** A winter may be the one at the start of the year, and ends with the plan. */
function inPlan(
  unit: DateUnit | undefined,
  parts: DateParts,
  calendar: Calendar,
): DateUnit | undefined {
  const { end } = calendar;
  const { season, year } = parts;
  if (!unit || !season || year === undefined || end === undefined || unit.end <= end) return unit;
  if (unit.start <= end) return { ...unit, end };
  const before = unitOf(unit.text, { ...parts, year: year - 1 }, calendar);
  return season.from + season.months > 13 && before && before.end > (calendar.start ?? end)
    ? before
    : unit;
}

function valueOrNothing<T>(value: T | undefined): Read<T> {
  return value === undefined ? {} : { value };
}
