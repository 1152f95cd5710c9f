import { type Calendar, readDate } from '../../model/grammar/date.ts';
import { dateOf, dayOf, isoDay, two } from '../../model/grammar/day.ts';
import { isOngoing, readPeriod } from '../../model/grammar/period.ts';

/** Whether `03/04/2027` is in April or in March. */
export type DateOrder = 'day-first' | 'month-first';

const slashed = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)/;
const slashedAll = new RegExp(slashed.source, 'g');

/** The order of day and month that some date of the texts settles; undefined if none does. */
export function orderIn(texts: Iterable<string>): DateOrder | undefined {
  const orders = new Set<DateOrder>();
  for (const text of texts)
    for (const [, first, second] of text.matchAll(slashedAll)) {
      if (Number(first) > 12 && Number(second) <= 12) orders.add('day-first');
      if (Number(second) > 12 && Number(first) <= 12) orders.add('month-first');
    }
  return orders.size === 1 ? [...orders][0] : undefined;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A day of the week before a date: `Fri 22 Jan`. */
const weekday =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?[.,]?\s(?=\d)/i;

/** A date as plans write it: as it stands if that can be read, else in the standard spelling. */
export function planDate(
  text: string,
  calendar: Calendar,
  order: DateOrder | undefined,
): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:due|by|due by|deadline|截止|期限)\s*[:：]\s*/i, '')
    .replace(weekday, '');
  const [, monthYear] = /^[a-z]{3,9}-(\d{2})$/i.exec(bare) ?? [];
  if (monthYear !== undefined && isYearOf(calendar, Number(monthYear)))
    return namedDate(bare) ?? bare;
  if (readDate(bare, calendar).value) return bare;
  return numericDate(bare, order) ?? namedDate(bare) ?? readDate(bare, calendar).suggestion;
}

/** Whether two digits are those of a year of the plan: `Jan-27` is a month then, no day. */
function isYearOf({ start, end }: Calendar, digits: number): boolean {
  return [start, end].some((day) => day !== undefined && dateOf(day).year % 100 === digits);
}

function numericDate(text: string, order: DateOrder | undefined): string | undefined {
  const [whole, first = '', second = '', year = ''] = slashed.exec(text) ?? [];
  if (whole === undefined || whole.length < text.replace(/^by /i, '').trim().length)
    return undefined;
  const settled = orderIn([text]) ?? order ?? (first === second ? 'day-first' : undefined);
  if (settled === undefined) return undefined;
  const [day, month] = settled === 'day-first' ? [first, second] : [second, first];
  const found = dayOf(fullYear(year), Number(month), Number(day));
  return found === undefined ? undefined : isoDay(found);
}

/** `30-Jun-27`, `Jun-27`, `Dec '27`, `June 30, 2027`. */
function namedDate(text: string): string | undefined {
  const [, day, name = '', year = ''] =
    /^(?:(\d{1,2})[-\s./])?([a-z]{3,9})\.?(?:-|\s?['’])(\d{4}|\d{2})$/i.exec(text) ?? [];
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  if (day === undefined) return `${fullYear(year)}-${two(month)}`;
  const found = dayOf(fullYear(year), month, Number(day));
  return found === undefined ? undefined : isoDay(found);
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

const between = /\.\.|[~～–—]+|\s-\s|至|到|\bto\b|\buntil\b/i;

/** A period as plans write it. */
export function planPeriod(
  text: string,
  calendar: Calendar,
  order: DateOrder | undefined,
): string | undefined {
  const bare = text.trim().replace(/[。.]$/, '');
  if (readPeriod(bare, calendar).value || isOngoing(bare)) return bare;
  const [from = '', to = '', ...more] = bare.split(between).map((end) => end.trim());
  const ends = [from, to].map((end) => planDate(end, calendar, order));
  if (more.length === 0 && ends[0] !== undefined && ends[1] !== undefined)
    return periodOf(ends[0], ends[1]);
  return more.length === 0 && to === '' ? planDate(bare, calendar, order) : undefined;
}

/** A period from its two ends. */
export function periodOf(from: string, to: string): string {
  return from === to ? from : `${from}..${to}`;
}

/** A date in the standard spelling, for keys and ends of periods. */
export function standardDate(
  text: string,
  calendar: Calendar,
  order?: DateOrder,
): string | undefined {
  const date = planDate(text, calendar, order);
  if (date === undefined) return undefined;
  return readDate(date, calendar).value?.standard ?? date;
}
