import type { Day } from '../model/grammar/day.ts';
import { exceeds } from '../model/numbers.ts';
import { expectedOn, plannedOver, shareOf, yearOf } from './expected.ts';
import { directionOf, isConceded, isKept } from './limits.ts';
import { finite, ratioOf } from './numbers.ts';
import { robustLine } from './robust-line.ts';
import { partsWithin, total } from './series.ts';
import type { Course, Figure } from './types.ts';

/** Where a KPI is, and where it was planned to be then. */
export interface Position {
  /** Of a sum the twelve months that are judged. */
  readonly course: Course;
  /** The figures that are judged, in order. */
  readonly figures: readonly Figure[];
  readonly actual: number;
  readonly at: Day;
  readonly expected: number | undefined;
  /** Of a sum its part for the days that figures cover. */
  readonly baseline: number | undefined;
  /** The part of the course that the figures cover: of a sum of what is planned, else 1. */
  readonly share: number;
  /** The part of the time that is over: of a sum by the season. */
  readonly progress: number;
  /** The usual scatter of the figures; zero where it is unknown. */
  readonly noise: number;
  /** It moved away from the target twice in a row. */
  readonly isTurning: boolean;
}

/** From four figures on their scatter says something. */
const leastForNoise = 4;

/**
 * Where a level is by its last figure. After the due date the last figure whose period began until
 * then counts, if there is one.
 * @param series in order, not empty
 */
export function levelPosition(
  course: Course,
  series: readonly Figure[],
  today: Day,
): Position | undefined {
  const { start, due } = course;
  const until = today > due ? series.filter((figure) => figure.start <= due) : series;
  const figures = until.length > 0 ? until : series;
  const last = figures.at(-1);
  if (!last) return undefined;
  const ends = figures.map(({ end, value }) => ({ x: end, y: value }));
  return {
    course,
    figures,
    actual: last.value,
    at: last.end,
    expected: expectedOn(course, last.end),
    baseline: course.baseline,
    share: 1,
    progress: due > start ? (last.end - start) / (due - start) : 1,
    noise: figures.length < leastForNoise ? 0 : (robustLine(ends)?.noise ?? 0),
    isTurning: isTurning(course, figures),
  };
}

/** The last two steps both lead away from the target. */
function isTurning(course: Course, figures: readonly Figure[]): boolean {
  const better = directionOf(course);
  const last = figures.slice(-3).map(({ value }) => better * value);
  const [a, b, c] = last;
  if (better === 0 || a === undefined || b === undefined || c === undefined) return false;
  return exceeds(a, b) && exceeds(b, c);
}

/**
 * Where a sum is: the figures of the year that the last one belongs to, against what was planned
 * for exactly the days that they cover.
 * @param series in order, not empty
 * @returns undefined where no figure lies within the plan
 */
export function sumPosition(course: Course, series: readonly Figure[]): Position | undefined {
  const before = series.filter(({ end }) => end <= course.due);
  const last = before.at(-1);
  if (!last) return undefined;
  const year = yearOf(course, last.end);
  const figures = partsWithin(before, year.start, year.due);
  const end = figures.at(-1)?.end;
  if (end === undefined) return undefined;
  const share = shareOf(year, figures);
  const { baseline } = year;
  return {
    course: year,
    figures,
    actual: total(figures),
    at: end,
    expected: plannedOver(year, figures),
    baseline: baseline === undefined ? undefined : finite(baseline * share),
    share,
    progress: shareOf(year, [{ start: year.start, end }]),
    noise: 0,
    isTurning: isBelowBaselineTwice(year, figures),
  };
}

/** A sum cannot move back: its last two figures are both worse than the baseline's part. */
function isBelowBaselineTwice(course: Course, figures: readonly Figure[]): boolean {
  const better = directionOf(course);
  const { baseline } = course;
  const last = figures.slice(-2);
  if (better === 0 || baseline === undefined || last.length < 2) return false;
  return last.every((figure) =>
    exceeds(better * finite(baseline * shareOf(course, [figure])), better * figure.value),
  );
}

/**
 * (actual − baseline) ÷ (expected − baseline): 1 is as planned. Nothing for what is to be kept, may
 * get worse, or was not to change by now.
 */
export function attainmentOf({ course, actual, expected, baseline }: Position): number | undefined {
  if (isKept(course) || isConceded(course)) return undefined;
  if (expected === undefined || baseline === undefined) return undefined;
  const isWay = directionOf(course) * (expected > baseline ? 1 : -1) > 0;
  return isWay ? ratioOf(actual, expected, baseline) : undefined;
}
