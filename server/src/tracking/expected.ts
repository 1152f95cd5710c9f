import { addMonths, type Day } from '../model/grammar/day.ts';
import { between, finite, sumOf } from './numbers.ts';
import { weightOf } from './season.ts';
import type { Course } from './types.ts';

/** Inclusive days. */
export interface Days {
  readonly start: Day;
  readonly end: Day;
}

type Point = Course['checkpoints'][number];

/**
 * The planned value for a day. Levels: straight lines from the baseline over the checkpoints to the
 * target; of a bound the bound itself from the first day. Sums: what is planned from the first day
 * that counts to this one, spread by the season, else evenly over the days.
 * @returns undefined where the baseline is unknown and nothing else says it
 */
export function expectedOn(course: Course, day: Day): number | undefined {
  if (course.sums) {
    const year = yearOf(course, day);
    return plannedOver(year, [{ start: year.start, end: Math.min(day, year.due) }]);
  }
  const { start, due, baseline, target, bound, checkpoints } = course;
  if (target === undefined || day >= due) return target;
  const from = bound ? (checkpoints.length > 0 ? baseline : target) : baseline;
  const points = [
    ...(from === undefined ? [] : [{ day: start, value: from }]),
    ...checkpoints,
    { day: due, value: target },
  ];
  if (from === undefined && checkpoints.length === 0) return undefined;
  return lineAt(points, day, (a, b) => b - a);
}

/**
 * The value on a line through points in order.
 * @param distance between two days
 * @returns the first value before the first point, and the last one after the last
 */
function lineAt(
  points: readonly Point[],
  day: Day,
  distance: (from: Day, to: Day) => number,
): number | undefined {
  const next = points.findIndex((point) => point.day >= day);
  const [a, b] = [points[next - 1], points[next]];
  if (!b) return points.at(-1)?.value;
  if (!a || b.day === day) return b.value;
  const whole = distance(a.day, b.day);
  return between(a.value, b.value, whole === 0 ? 1 : distance(a.day, day) / whole);
}

/**
 * The planned sum of some days of a course: exactly those that figures cover, so that a missing
 * figure does not count as nothing.
 */
export function plannedOver(course: Course, days: readonly Days[]): number | undefined {
  const { start, due, target, season, checkpoints } = course;
  if (target === undefined) return undefined;
  const points = [
    { day: start - 1, value: 0 },
    ...checkpoints.filter(({ day }) => day >= start),
    { day: due, value: target },
  ];
  const until = (day: Day): number =>
    lineAt(points, day, (a, b) => weightOf(season, a + 1, b)) ?? 0;
  return sumOf(days.map(({ start: from, end }) => finite(until(end) - until(from - 1))));
}

/** The share of a course that some days have. */
export function shareOf({ season, start, due }: Course, days: readonly Days[]): number {
  const whole = weightOf(season, start, due);
  const part = sumOf(days.map(({ start: from, end }) => weightOf(season, from, end)));
  return whole === 0 ? 0 : part / whole;
}

/**
 * The twelve months of a sum that a day belongs to, counted back from the due date. In a plan of
 * several years the sum of an earlier year is on straight lines from the baseline over the
 * checkpoints to the target; at the start of the plan a year may be shorter.
 * @returns the course itself for its last year and for levels
 */
export function yearOf(course: Course, day: Day): Course {
  if (!course.sums || day >= course.start) return course;
  let { start, due } = course;
  while (day < start && start > course.first) {
    due = start - 1;
    start = Math.max(course.first, addMonths(start, -12));
  }
  if (due === course.due) return course;
  const { season, baseline } = course;
  const share = weightOf(season, start, due) / weightOf(season, addMonths(due + 1, -12), due);
  const target = yearlySum(course, due);
  return {
    ...course,
    start,
    due,
    first: start,
    baseline: baseline === undefined ? undefined : finite(baseline * share),
    target: target === undefined ? undefined : finite(target * share),
    range: undefined,
    checkpoints: [],
  };
}

/** The planned sum of the twelve months up to a day of an earlier year. */
function yearlySum(course: Course, day: Day): number | undefined {
  const { first, start, due, baseline, target, checkpoints } = course;
  if (target === undefined) return undefined;
  const before = checkpoints.filter((point) => point.day < start);
  if (baseline === undefined && before.length === 0) return undefined;
  const points = [
    ...(baseline === undefined ? [] : [{ day: first - 1, value: baseline }]),
    ...before,
    { day: due, value: target },
  ];
  return lineAt(points, day, (a, b) => b - a);
}
