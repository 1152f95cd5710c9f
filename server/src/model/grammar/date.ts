import { bareDate, monthDayOf, partsOf, tidyDate } from './date-forms.ts';
import {
  type Calendar,
  type DateParts,
  type DateUnit,
  precisionOf,
  unitOf,
  yearFor,
} from './date-unit.ts';
import { type Day, dateOf, dayOf, isoDay, isoMonth } from './day.ts';
import { eventDay, middleOfYear } from './events.ts';

export { asciiDigits } from './date-forms.ts';
export type { Calendar, DateUnit, Precision } from './date-unit.ts';

/**
 * A period with inclusive ends. `start > end` is possible: the reader keeps what was written, and a
 * rule reports it.
 */
export interface Period {
  readonly text: string;
  readonly from: DateUnit;
  readonly to: DateUnit;
  readonly start: Day;
  readonly end: Day;
}

/**
 * The result of reading a text, or the reason why it failed, with the right spelling if the
 * intention is clear.
 */
export type Read<T> =
  | { readonly value: T; readonly suggestion?: undefined }
  | { readonly value?: undefined; readonly suggestion?: string };

/** Maximum length of a date: the patterns are not made for long texts. */
const longest = 200;

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
  return suggestion === undefined ? {} : { suggestion };
}

function dated(text: string, parts: DateParts, calendar: Calendar): Read<DateUnit> {
  if (parts.year !== undefined) return valueOrNothing(unitOf(text, parts, calendar));
  const found = yearFor(parts, calendar);
  if (!found || (parts.day !== undefined && parts.month === undefined)) return {};
  const value = unitOf(text, { ...parts, year: found.year }, calendar);
  if (found.sure || !value) return valueOrNothing(value);
  return value.standard === undefined ? {} : { suggestion: value.standard };
}

function valueOrNothing<T>(value: T | undefined): Read<T> {
  return value === undefined ? {} : { value };
}

/**
 * Separators of the two ends of a period, the clearest first; a hyphen without spaces only if there
 * is no other.
 */
const between = [
  /\.\./,
  /(?<=\d{4}-\d{2}(?:-\d{2})?)\/(?=\d{4}-)/,
  /\s?[~～–—]\s?|\s-{1,2}\s|\s?[至到]\s?|\s(?:to|until|till)\s/i,
  /-/,
];

/**
 * Reads a date, or two of them: `2027-01..2027-06`, `2027年3月至7月`, `Mar–Jul 2027`. The second end
 * may leave out what the first one said, and the first one the year.
 */
export function readPeriod(raw: string, calendar: Calendar = {}): Read<Period> {
  if (raw.length > longest) return {};
  const text = tidyDate(raw);
  const one = readDate(text, calendar);
  if (one.value) return { value: periodOf(text, one.value, one.value) };
  if (one.suggestion !== undefined) return { suggestion: one.suggestion };
  const pair = text.replace(/^(?:from\s|从|自)\s*/i, '');
  const open = wholePlan(text, calendar) ?? openEnd(text, calendar);
  if (open) return open;
  for (const separator of between) {
    const [first, second, more] = pair.split(separator);
    if (first === undefined || second === undefined || more !== undefined) continue;
    const read = readPair(text, first.trim(), second.trim(), calendar);
    if (read) return read;
  }
  return {};
}

const fromOn =
  /^(?:from|since|starting(?: in)?|starts(?: in)?|beginning(?: in)?)\s(.+?)(?:\son(?:wards?)?)?$|^[从自]?(.+?)(?:起|开始|以后)$/i;

const always =
  /^(?:ongoing|always[ -]on|continuous(?:ly)?|throughout|长期|长年|常年|常态化?|持续|滚动)(?:进行)?$/i;

/** Whether a text says that work goes on or is repeated. */
export function isOngoing(text: string): boolean {
  return always.test(text.trim());
}

/** Work without an end goes on as long as the plan. */
function wholePlan(text: string, { start, end }: Calendar): Read<Period> | undefined {
  if (!isOngoing(text) || start === undefined || end === undefined) return undefined;
  return { value: periodOf(text, dayUnit(start), dayUnit(end)) };
}

function dayUnit(day: Day): DateUnit {
  const standard = isoDay(day);
  return { text: standard, precision: 'day', start: day, end: day, standard };
}

/** `from April 2027`, `2027年4月起`: to the end of the plan. */
function openEnd(text: string, calendar: Calendar): Read<Period> | undefined {
  const { end } = calendar;
  const [, latin, chinese] = fromOn.exec(text) ?? [];
  const written = latin ?? chinese;
  if (written === undefined || end === undefined) return undefined;
  const from = readDate(written, calendar).value;
  if (!from || from.start > end) return undefined;
  return { value: periodOf(text, from, dayUnit(end)) };
}

function periodOf(text: string, from: DateUnit, to: DateUnit): Period {
  return { text, from, to, start: from.start, end: to.end };
}

function readPair(
  text: string,
  first: string,
  second: string,
  calendar: Calendar,
): Read<Period> | undefined {
  const one = partsOf(first);
  const other = one?.day === undefined ? partsOf(second) : (monthDayOf(second) ?? partsOf(second));
  if (!one || !other) return undefined;
  const [a, b] = completed(one, other);
  const from = dated(first, a, calendar);
  const to = dated(second, b, calendar);
  if (from.value && to.value) {
    const isOnlyOne = (one.year === undefined) !== (other.year === undefined);
    return from.value.start > to.value.end && isOnlyOne
      ? overNewYear([first, a], [second, b], one.year === undefined, calendar)
      : { value: periodOf(text, from.value, to.value) };
  }
  const ends = [from, to].map((end) => end.value?.standard ?? end.suggestion);
  return ends.includes(undefined) ? {} : { suggestion: ends.join('..') };
}

type End = readonly [text: string, parts: DateParts];

/** From November to February: it is a guess that the second end is in the next year. */
function overNewYear(
  [first, a]: End,
  [second, b]: End,
  isFirstGuessed: boolean,
  calendar: Calendar,
): Read<Period> {
  const moved = (parts: DateParts, by: number) => ({ ...parts, year: (parts.year ?? 0) + by });
  const from = unitOf(first, isFirstGuessed ? moved(a, -1) : a, calendar)?.standard;
  const to = unitOf(second, isFirstGuessed ? b : moved(b, 1), calendar)?.standard;
  return from === undefined || to === undefined ? {} : { suggestion: `${from}..${to}` };
}

/**
 * Completes each end from the other one: the year, the month of a day, the kind of a bare number.
 */
function completed(one: DateParts, other: DateParts): [DateParts, DateParts] {
  const a = withYear(named(one, other), other);
  const b = withYear(named(other, one), one);
  const month = b.day !== undefined && b.month === undefined ? a.month : undefined;
  return [a, month === undefined ? b : { ...b, month }];
}

function named({ bare, ...parts }: DateParts, like: DateParts): DateParts {
  const kind = precisionOf(like);
  if (bare === undefined) return parts;
  return kind === 'year' ? { ...parts, bare } : { ...parts, [kind]: bare };
}

function withYear(parts: DateParts, like: DateParts): DateParts {
  if (parts.year !== undefined || like.year === undefined) return parts;
  return { ...parts, year: like.year, ...(like.fiscal && { fiscal: true as const }) };
}

/**
 * The standard spelling of a date or period; undefined if it is already written that way or has
 * none.
 */
export function standardSpelling({ value }: Read<DateUnit | Period>): string | undefined {
  if (!value) return undefined;
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
