import { type Day, dateOf, dayOf, daysInMonth, two } from './day.ts';

/** The precision of a date. */
export type Precision = 'year' | 'half' | 'quarter' | 'month' | 'day';

/** A date as plans write it: a year, half, quarter, month or day, with its first and last day. */
export interface DateUnit {
  readonly text: string;
  readonly precision: Precision;
  readonly start: Day;
  readonly end: Day;
  /**
   * The standard spelling (`2027-Q3`); undefined for a fiscal year or half that the calendar has no
   * name for.
   */
  readonly standard: string | undefined;
  /** Words beside the date, which no other spelling of it has. */
  readonly remark?: true;
}

/** The plan's information about time, besides the date itself. */
export interface Calendar {
  /** First and last day of the plan's period, which determine the year of `三季度`. */
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
  /** The month in which the fiscal year starts, 1 to 12; January by default. */
  readonly fiscalMonth?: number | undefined;
  /** The fiscal year is named by the year in which it starts, not ends. */
  readonly fiscalByStart?: boolean | undefined;
}

/** The parts of a date that were written. */
export interface DateParts {
  readonly year?: number;
  /** The year is a fiscal one, named by the year in which it ends. */
  readonly fiscal?: true;
  readonly half?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
  /** The first, second or last ten days of a month: 1 to 3. */
  readonly third?: number;
  /** A season: its first month and its length in months. */
  readonly season?: { readonly from: number; readonly months: number };
  /** The whole year was named, without saying which. */
  readonly whole?: true;
  /** A number whose kind depends on the other end of a period: the 3 of `3-7月`. */
  readonly bare?: number;
}

/** The most precise part. */
export function precisionOf({ day, month, quarter, half, season }: DateParts): Precision {
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  if (quarter !== undefined) return 'quarter';
  if (season) return season.months > 3 ? 'half' : 'quarter';
  return half !== undefined ? 'half' : 'year';
}

/**
 * The date of written parts, all of them known but the text.
 * @returns undefined without a year, and for a date that does not exist
 */
export function unitOf(
  text: string,
  parts: DateParts,
  { fiscalMonth = 1, fiscalByStart = false }: Calendar,
): DateUnit | undefined {
  const { year, fiscal, half, quarter, month, day, season } = parts;
  if (year === undefined || parts.bare !== undefined) return undefined;
  const precision = precisionOf(parts);
  if (day !== undefined) {
    const start = dayOf(year, month ?? 0, day);
    if (start === undefined || month === undefined) return undefined;
    const standard = `${year}-${two(month)}-${two(day)}`;
    return { text, precision, start, end: start, standard };
  }
  if (parts.third !== undefined && !season) return thirdOf(text, year, month ?? 0, parts.third);
  const base =
    fiscal && fiscalMonth > 1 ? year * 12 - (fiscalByStart ? 0 : 12) + fiscalMonth - 1 : year * 12;
  const [from, length] =
    month !== undefined
      ? [base + month - 1, 1]
      : quarter !== undefined
        ? [base + quarter * 3 - 3, 3]
        : half !== undefined
          ? [base + half * 6 - 6, 6]
          : season
            ? [year * 12 + season.from - 1, season.months]
            : [base, 12];
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  const to = from + length - 1;
  const start = dayOf(Math.floor(from / 12), (from % 12) + 1, 1);
  const lastYear = Math.floor(to / 12);
  const end = dayOf(lastYear, (to % 12) + 1, daysInMonth(lastYear, (to % 12) + 1));
  if (start === undefined || end === undefined) return undefined;
  return { text, precision, start, end, standard: standardOf(from, length) };
}

/** `10月下旬`, `late October`: from the 21st to the end of the month. */
function thirdOf(text: string, year: number, month: number, third: number): DateUnit | undefined {
  if (month < 1 || month > 12) return undefined;
  const start = dayOf(year, month, third * 10 - 9);
  const end = dayOf(year, month, third === 3 ? daysInMonth(year, month) : third * 10);
  if (start === undefined || end === undefined) return undefined;
  return { text, precision: 'day', start, end, standard: undefined };
}

/** The spelling of consecutive months, counted from the year 0. */
function standardOf(from: number, length: number): string | undefined {
  const year = String(Math.floor(from / 12)).padStart(4, '0');
  const month = from % 12;
  if (length === 1) return `${year}-${two(month + 1)}`;
  if (month % length !== 0) return undefined;
  if (length === 12) return year;
  return `${year}-${length === 6 ? 'H' : 'Q'}${month / length + 1}`;
}

/**
 * The year that a date without one is in: the plan's, or the one in which it falls into the plan's
 * period.
 * @returns the year; `sure` is false where the plan leaves a choice and the first is taken
 */
export function yearFor(
  parts: DateParts,
  { start, end, fiscalMonth, fiscalByStart }: Calendar,
): { readonly year: number; readonly sure: boolean } | undefined {
  if (start === undefined) return undefined;
  const first = dateOf(start).year;
  const last = Math.max(first, dateOf(end ?? start).year);
  if (first === last) return { year: first, sure: true };
  const fitting: number[] = [];
  for (let year = first; year <= Math.min(last, first + 20); year++) {
    const unit = unitOf('', { ...parts, year }, { fiscalMonth, fiscalByStart });
    if (unit && unit.start <= (end ?? start) && unit.end >= start) fitting.push(year);
  }
  return { year: fitting[0] ?? first, sure: fitting.length === 1 };
}
