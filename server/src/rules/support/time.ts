import {
  addMonths,
  type Day,
  dateOf,
  dayOf,
  daysInMonth,
  isoDay,
  isoMonth,
} from '../../model/grammar/day.ts';
import type { Plan } from '../../model/plan.ts';

export { addMonths } from '../../model/grammar/day.ts';
export { isOver, whenOf } from '../../model/schedule.ts';

/** A start day as plans write it: the month, if it is the first of one. */
export function startText(day: Day): string {
  return dateOf(day).day === 1 ? isoMonth(day) : isoDay(day);
}

/** An end day or due date as plans write it: the month, if it is the last of one. */
export function endText(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return dayOfMonth === daysInMonth(year, month) ? isoMonth(day) : isoDay(day);
}

/** A period in the shortest spelling. */
export function periodText(start: Day, end: Day): string {
  const [from, to] = [startText(start), endText(end)];
  return from === to ? from : `${from}..${to}`;
}

/**
 * First and last day that the period may have: `FY26` begins up to eleven months before January
 * 2026 and ends up to three months after December where the plan does not say when its year starts.
 */
export function boundsOf({ period, calendar }: Plan): { start: Day; end: Day } | undefined {
  const value = period?.value;
  if (!value || value.start > value.end) return undefined;
  const isOpen = /FY|财年/i.test(value.text) && calendar.fiscalMonth === undefined;
  return isOpen ? { start: addMonths(value.start, -11), end: addMonths(value.end, 3) } : value;
}

/** Whole months from one day's month to another's. */
export function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [dateOf(from), dateOf(to)];
  return b.year * 12 + b.month - (a.year * 12 + a.month);
}

/** `MM-DD` in a year. */
export function dayInYear(year: number, monthDay: string): Day {
  return (
    dayOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3))) ?? dayOf(year, 1, 1) ?? 0
  );
}
