import { type Day, dateOf, dayOf, daysInMonth, isoDay, isoMonth } from '../../model/grammar/day.ts';
import type { Period } from '../../model/grammar/period.ts';
import type { Initiative } from '../../model/plan.ts';

/** The period of an initiative, if it is reliable: readable and not reversed. */
export function whenOf(initiative: Initiative | undefined): Period | undefined {
  const when = initiative?.when?.value;
  return when && when.start <= when.end ? when : undefined;
}

/** Whether an initiative is finished or abandoned; its dates are in the past. */
export function isOver(initiative: Initiative): boolean {
  return ['done', 'stopped'].includes(initiative.status?.text ?? '');
}

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

/** The same day, a number of months later or earlier; the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  const isLast = dayOfMonth === daysInMonth(year, month);
  return dayOf(toYear, toMonth, isLast ? last : Math.min(dayOfMonth, last)) ?? day;
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
