import type { DateUnit } from './date-unit.ts';
import { type Day, isoDay } from './day.ts';

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
  /** Words beside it, which no other spelling of it has. */
  readonly remark?: true;
}

/** A day as a date. */
export function dayUnit(day: Day): DateUnit {
  const standard = isoDay(day);
  return { text: standard, precision: 'day', start: day, end: day, standard };
}

/** A period from one date to another. */
export function periodOf(text: string, from: DateUnit, to: DateUnit): Period {
  const remark = from.remark ?? to.remark;
  return { text, from, to, start: from.start, end: to.end, ...(remark && { remark }) };
}
