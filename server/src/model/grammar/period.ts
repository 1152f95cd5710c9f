import { kept } from '../../text/kept.ts';
import { longest, type Read, readDate } from './date.ts';
import { tidyDate } from './date-forms.ts';
import type { Calendar } from './date-unit.ts';
import { dateOf, dayOf } from './day.ts';
import { readPair } from './period-pair.ts';
import { dayUnit, type Period, periodOf } from './period-type.ts';
import { isRepeated, remarkOf, stretchIn, withoutAround } from './time-words.ts';

/**
 * Separators of the two ends of a period, the clearest first; a hyphen without spaces only if there
 * is no other.
 */
const between = [
  /\.\./,
  /(?<=\d{4}-\d{2}(?:-\d{2})?)\/(?=\d{4}-)/,
  /\s?[~～–—]\s?|\s-{1,2}\s|\s?[至到]\s?|\s(?:to|until|till)\s/i,
  /\s?[和与]\s?|\s(?:and|&)\s/i,
  /-/,
];

/**
 * Reads a date, or two of them: `2027-01..2027-06`, `2027年3月至7月`, `Mar–Jul 2027`. The second end
 * may leave out what the first one said, and the first one the year.
 */
export function readPeriod(raw: string, calendar: Calendar = {}): Read<Period> {
  if (raw.length > longest) return {};
  const text = tidyDate(raw);
  const remarked = withRemark(text, calendar);
  if (remarked) return { value: remarked };
  const one = readDate(text, calendar);
  if (one.value && !one.value.remark) return { value: periodOf(text, one.value, one.value) };
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
  return stretch(text, calendar) ?? around(text, calendar) ?? steps(text, calendar) ?? {};
}

/**
 * `FY27 (April 2026 - March 2027)`: what is in brackets, if it says the year, else what is before.
 */
function withRemark(text: string, calendar: Calendar): Period | undefined {
  const [outer, inner = ''] = remarkOf(text) ?? [];
  if (outer === undefined) return undefined;
  const within = /\d{4}/.test(inner) ? readPeriod(inner, calendar).value : undefined;
  const value = within ?? readPeriod(outer, calendar).value;
  return value && { ...value, text, remark: true };
}

/** `2026年10月起，半年`. */
function stretch(text: string, calendar: Calendar): Read<Period> | undefined {
  const { start, months, days } = stretchIn(text) ?? {};
  const from = start === undefined ? undefined : readDate(start, calendar).value;
  if (!from || months === undefined || days === undefined) return undefined;
  const first = dateOf(from.start);
  const at = first.year * 12 + first.month - 1 + months;
  const next = dayOf(Math.floor(at / 12), (at % 12) + 1, Math.min(first.day, 28));
  if (next === undefined) return undefined;
  const to = dayUnit((months > 0 ? next : from.start) + days - 1);
  return { value: { ...periodOf(text, from, to), remark: true } };
}

/** A period without what happens then. */
function around(text: string, calendar: Calendar): Read<Period> | undefined {
  const bare = withoutAround(text);
  const value = bare === undefined ? undefined : readPeriod(bare, calendar).value;
  return value && { value: { ...value, text, remark: true } };
}

/** `8月 6城 / 9月 6城 / 10月 6城`: several times, each with what is done then. */
function steps(text: string, calendar: Calendar): Read<Period> | undefined {
  const parts = text.split(/\s?[/／;；]\s?/u);
  const dates = parts.map((part) => readDate(part.split(/\s/u)[0] ?? '', calendar).value);
  const [first, last] = [dates[0], dates.at(-1)];
  if (parts.length < 2 || !first || !last || dates.includes(undefined)) return undefined;
  if (last.start < first.start) return undefined;
  return { value: { ...periodOf(text, first, last), remark: true } };
}

const fromOn =
  /^(?:from|since|starting(?: in)?|starts(?: in)?|beginning(?: in)?)\s(.+?)(?:\son(?:wards?)?)?$|^[从自]?(.+?)(?:起|开始|以后)$|^(.+?)(?:\sonwards?|\s?(?:\.{2,3}|…|->|→|[–—~～-]))$|^[从自]\s?([^到至~—-]+)$/i;

const always =
  /^(?:ongoing|rolling|running|runs|always[ -]on|continuous(?:ly)?|throughout|长期|长年|常年|常态化?|持续|滚动)(?:进行)?$/i;

/** Whether a text says that work goes on or is repeated. */
export function isOngoing(text: string): boolean {
  const [first = ''] = text.split(/[,，]/u);
  return always.test((first.split(/\s?(?:since\s|自)/iu)[0] ?? '').trim()) || isRepeated(text);
}

/**
 * Whether work is done again and again, or has no end: it shows something from its start on, not
 * when it is over.
 */
export const isRecurring: (raw: string) => boolean = kept((raw) => {
  const text = tidyDate(raw);
  return isOngoing(text) || fromOn.test(repeatedFrom(text)) || several.test(text);
});

const several = /\s(?:and|&)\s|\D[和与]/i;

/** Work without an end goes on as long as the plan. */
function wholePlan(text: string, { start, end }: Calendar): Read<Period> | undefined {
  if (start === undefined || end === undefined) return undefined;
  // `五年` of a plan for five years.
  const years = lengthInYears(text);
  const isAll = years !== undefined && Math.abs((end - start) / 365 - years) < 1;
  if (!isAll && !isOngoing(text)) return undefined;
  return { value: periodOf(text, dayUnit(start), dayUnit(end)) };
}

function lengthInYears(text: string): number | undefined {
  const [, years] = /^([一二两三四五]|\d)\s?(?:年|years?)$/iu.exec(text) ?? [];
  if (years === undefined) return undefined;
  const inWords = '零一二三四五'.indexOf(years === '两' ? '二' : years);
  return inWords > 0 ? inWords : Number(years);
}

/** `twice a week from May`: from May on. */
function repeatedFrom(text: string): string {
  return text.replace(
    /^(?:once|twice|\d times|daily|weekly|monthly|quarterly|every|each)\b[a-z ]{0,20}?\s(?=from\s|since\s)/i,
    '',
  );
}

/** `from April 2027`, `2027年4月起`, `2027-04..`: to the end of the plan. */
function openEnd(text: string, calendar: Calendar): Read<Period> | undefined {
  const { end } = calendar;
  const [, latin, chinese, bare, lead] = fromOn.exec(repeatedFrom(text)) ?? [];
  const written = latin ?? chinese ?? bare ?? lead;
  if (written === undefined || end === undefined) return undefined;
  const from = readDate(written, calendar).value;
  if (!from || from.start > end) return undefined;
  return { value: periodOf(text, from, dayUnit(end)) };
}
