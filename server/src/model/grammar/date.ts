import { kept } from '../../text/kept.ts';
import { type Day, dateOf, dayOf, daysInMonth, isoMonth, two } from './day.ts';

/** How exactly a date was written. */
export type Precision = 'year' | 'half' | 'quarter' | 'month' | 'day';

/** A date as plans write it: a year, half, quarter, month or day, with its first and last day. */
export interface DateUnit {
  readonly text: string;
  readonly precision: Precision;
  readonly start: Day;
  readonly end: Day;
}

/** A stretch of time, both ends included. `start > end` is possible: the reader keeps what was written, a rule objects. */
export interface Period {
  readonly text: string;
  readonly from: DateUnit;
  readonly to: DateUnit;
  readonly start: Day;
  readonly end: Day;
}

/** Something read from a text, or the reason why not: with the right spelling where the intention is clear. */
export type Read<T> =
  | { readonly value: T; readonly suggestion?: undefined }
  | { readonly value?: undefined; readonly suggestion?: string };

/** Nobody writes a longer date; the patterns are not meant for whole books. */
const longest = 200;

const strict = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

/**
 * Reads `2027`, `2027-H1`, `2027-Q3`, `2027-05` or `2027-05-31` (format section 5.4).
 * Other spellings (`2027/5`, `2027年5月`, `Q3 2027`) are not accepted, but come back as a suggestion.
 * @param year the year meant by a date without one (`3月`), from the plan's period
 */
export function readDate(raw: string, year?: number): Read<DateUnit> {
  if (raw.length > longest) return {};
  const text = asciiDigits(raw.trim());
  const value = unit(text);
  if (value) return { value };
  const suggestion = lenient(text, year);
  return suggestion !== undefined && unit(suggestion) ? { suggestion } : {};
}

/** Reads a date or two of them joined by `..`. */
export function readPeriod(raw: string, year?: number): Read<Period> {
  if (raw.length > longest) return {};
  const text = asciiDigits(raw.trim());
  const parts = text.split('..');
  if (parts.length <= 2) {
    const from = unit((parts[0] ?? '').trim());
    const to = parts.length === 2 ? unit((parts[1] ?? '').trim()) : from;
    if (from && to) return { value: { text, from, to, start: from.start, end: to.end } };
  }
  return periodSuggestion(text, year);
}

function periodSuggestion(text: string, year: number | undefined): Read<Period> {
  const halves = /\.\./.test(text)
    ? text.split('..')
    : text.split(/\s*(?:[～~–—至到]|\s-\s|\bto\b|\buntil\b)\s*/i);
  const spell = (part: string, near: number | undefined): string | undefined => {
    const trimmed = part.trim();
    const suggestion = unit(trimmed) ? trimmed : lenient(trimmed, near);
    return suggestion !== undefined && unit(suggestion) ? suggestion : undefined;
  };
  if (halves.length > 2) return {};
  const first = spell(halves[0] ?? '', year);
  if (first === undefined) return {};
  if (halves.length === 1) return { suggestion: first };
  const second = spell(halves[1] ?? '', Number(first.slice(0, 4)));
  return second === undefined ? {} : { suggestion: `${first}..${second}` };
}

const unit = kept((text): DateUnit | undefined => {
  const match = strict.exec(text);
  if (!match) return undefined;
  const [, y = '', half, quarter, month, day] = match;
  const year = Number(y);
  if (day !== undefined) {
    const start = dayOf(year, Number(month), Number(day));
    return start === undefined ? undefined : { text, precision: 'day', start, end: start };
  }
  const [first, last, precision]: [number, number, Precision] =
    half !== undefined
      ? [Number(half) * 6 - 5, Number(half) * 6, 'half']
      : quarter !== undefined
        ? [Number(quarter) * 3 - 2, Number(quarter) * 3, 'quarter']
        : month !== undefined
          ? [Number(month), Number(month), 'month']
          : [1, 12, 'year'];
  const start = dayOf(year, first, 1);
  const end = dayOf(year, last, daysInMonth(year, last));
  return start === undefined || end === undefined ? undefined : { text, precision, start, end };
});

/** The right spelling of a date written another way. Nothing is guessed that the text does not say. */
function lenient(text: string, year: number | undefined): string | undefined {
  const parts =
    /^(\d{4})\s*[/.]\s*(\d{1,2})(?:\s*[/.]\s*(\d{1,2}))?$/.exec(text) ??
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:份|底|末)?(?:\s*(\d{1,2})\s*[日号])?$/.exec(text);
  if (parts) {
    const [, y, month, day] = parts;
    return `${y}-${two(Number(month))}${day === undefined ? '' : `-${two(Number(day))}`}`;
  }
  const wholeYear =
    /^(\d{4})\s*年(?:底|末|全年)?$/.exec(text) ?? /^(?:FY|CY)\s*(\d{4})$/i.exec(text);
  if (wholeYear) return wholeYear[1];
  const quarter =
    /^(\d{4})[\s-]*年?[\s-]*(?:第)?Q?([1-4一二三四])(?:\s*季度)$/i.exec(text) ??
    /^(\d{4})[\s-]*(?:年\s*)?Q([1-4])$/i.exec(text);
  if (quarter) return `${quarter[1]}-Q${chinese(quarter[2] ?? '')}`;
  const quarterFirst = /^Q([1-4])[\s/-]*(\d{4})$/i.exec(text);
  if (quarterFirst) return `${quarterFirst[2]}-Q${quarterFirst[1]}`;
  const half = /^(\d{4})[\s-]*(?:年\s*)?(?:H([12])|(上|下)半年)$/i.exec(text);
  if (half) return `${half[1]}-H${half[2] ?? (half[3] === '上' ? 1 : 2)}`;
  const halfFirst = /^H([12])[\s/-]*(\d{4})$/i.exec(text);
  if (halfFirst) return `${halfFirst[2]}-H${halfFirst[1]}`;
  if (year === undefined) return undefined;
  const month = /^(\d{1,2})\s*月(?:份|底|末)?(?:\s*(\d{1,2})\s*[日号])?$/.exec(text);
  if (month)
    return `${year}-${two(Number(month[1]))}${month[2] === undefined ? '' : `-${two(Number(month[2]))}`}`;
  const alone = /^(?:Q([1-4])|H([12]))$/i.exec(text);
  return alone ? `${year}-${alone[1] === undefined ? `H${alone[2]}` : `Q${alone[1]}`}` : undefined;
}

function chinese(digit: string): string {
  const at = '一二三四'.indexOf(digit);
  return at < 0 ? digit : String(at + 1);
}

const wideDigit = /[０-９]/;

/** Full-width digits become ASCII digits, one for one. */
export function asciiDigits(text: string): string {
  return !wideDigit.test(text)
    ? text
    : text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** The months of a period as a plan would list them, for completion: `2027-01`, `2027-02`, … At most `limit`. */
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
