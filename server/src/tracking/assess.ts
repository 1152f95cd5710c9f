import type { Day } from '../model/grammar/day.ts';
import { exceeds } from '../model/numbers.ts';
import { forecastOf } from './forecast.ts';
import {
  directionOf,
  growsToTarget,
  isConceded,
  isKept,
  isWithin,
  type Limits,
  limitsAt,
  statusWithin,
} from './limits.ts';
import { atLeast, ratioOf } from './numbers.ts';
import { attainmentOf, levelPosition, type Position, sumPosition } from './position.ts';
import { patienceFor, seriesOf } from './series.ts';
import type { Assessment, Course, Figure, TrackStatus } from './types.ts';

/** From these attainments on a KPI is on track, or at risk. Rounding may take a billionth off. */
const onTrack = 0.9 - 1e-9;
const atRisk = 0.6 - 1e-9;
/** Until then nothing can be said: expected value and baseline are too close. */
const firstPart = 0.1;
/** Of the planned change: where less is planned by now, attainment says nothing. */
const leastChange = 0.05;

const nothing: Omit<Assessment, 'status' | 'stale'> = {
  actual: undefined,
  at: undefined,
  expected: undefined,
  attainment: undefined,
  forecast: undefined,
};

/**
 * A KPI against its plan on a day, from the figures whose periods are over.
 *
 * Attainment is (actual − baseline) ÷ (expected − baseline) for the day of the last figure: 0.9
 * and more is on track, 0.6 at risk, less is off track, as is a KPI that moved the wrong way twice
 * in a row. Without a course, or a baseline, nothing more is said than `too-early`.
 * @param figures in any order
 */
export function assess(
  course: Course | undefined,
  figures: readonly Figure[],
  today: Day,
): Assessment {
  const series = seriesOf(figures, today);
  const last = series.at(-1);
  if (!last) return { ...nothing, status: 'no-figure', stale: true };
  const patience = patienceFor(series);
  const isOld = (on: Day, since: Day): boolean => on - since > patience;
  const position = course?.sums
    ? sumPosition(course, series)
    : course && levelPosition(course, series, today);
  if (!course || !position) {
    const stale = isOld(today, last.end);
    const level = course?.sums ? {} : { actual: last.value, at: last.end };
    return { ...nothing, ...level, status: stale ? 'no-figure' : 'too-early', stale };
  }
  const { actual, at, expected } = position;
  const isFinal = today > course.due && at >= course.due;
  const stale = !isFinal && isOld(today, at);
  const isLast = position.course.due === course.due;
  const status = statusOf(position, {
    isLast,
    isOver: today > position.course.due,
    isFinal,
    stale,
    isUnknownAtEnd: isOld(Math.min(today, course.due), at),
  });
  return {
    status,
    actual,
    at,
    expected,
    attainment: status === 'too-early' ? undefined : attainmentOf(position),
    forecast: isLast ? forecastOf(position) : undefined,
    stale,
  };
}

interface Time {
  /** The due date itself is judged, not an earlier year of a sum. */
  readonly isLast: boolean;
  /** The due date is past. */
  readonly isOver: boolean;
  /** The figures reach it, too. */
  readonly isFinal: boolean;
  readonly stale: boolean;
  /** The figures end long before the due date, or before today. */
  readonly isUnknownAtEnd: boolean;
}

function statusOf(position: Position, time: Time): TrackStatus {
  const goal = goalOf(position);
  if (!goal) return time.stale ? 'no-figure' : 'too-early';
  const isMet = isWithin(position.actual, goal);
  if (time.isFinal) return isMet ? 'reached' : 'missed';
  if (time.isUnknownAtEnd) return 'no-figure';
  if (time.isOver && time.isLast && isReached(position)) return 'reached';
  if (!time.stale) return runningStatus(position, time);
  return isMet ? 'no-figure' : 'missed';
}

/** What is good enough at the due date; of a sum for the days that figures cover. */
function goalOf({ course, expected, share }: Position): Limits | undefined {
  const value = course.sums ? expected : course.target;
  return value === undefined ? undefined : limitsAt(course, value, share);
}

/** The status before the due date, or before its figure is there. */
function runningStatus(position: Position, { isOver, isLast }: Time): TrackStatus {
  const { course, actual, expected, baseline, share, progress, noise, isTurning } = position;
  const better = directionOf(course);
  if (expected !== undefined && (isKept(course) || isConceded(course)))
    return statusWithin(actual, limitsAt(course, expected, share));
  if (isReached(position)) return isLast ? 'reached' : 'on-track';
  if (expected === undefined || baseline === undefined || course.target === undefined)
    return 'too-early';
  const change = better * (expected - baseline);
  if (!isOver && (progress < firstPart || exceeds(noise, Math.abs(change)))) return 'too-early';
  if (isTurning) return 'off-track';
  const whole = Math.abs(course.target - (course.baseline ?? 0)) * share;
  const limits = { low: undefined, high: undefined, [better === 1 ? 'low' : 'high']: expected };
  if (atLeast(leastChange * whole, change)) return statusWithin(actual, limits);
  const attainment = ratioOf(actual, expected, baseline) ?? 1;
  if (attainment >= onTrack) return beyond(position, better);
  return attainment >= atRisk ? 'at-risk' : 'off-track';
}

/** The far end of a range that is wanted as a whole must not be passed. */
function beyond({ course, actual, share }: Position, better: number): TrackStatus {
  const { range, direction } = course;
  if (!range || direction) return 'on-track';
  const { low, high } = limitsAt(course, range.low, share);
  return statusWithin(actual, better === 1 ? { low: undefined, high } : { low, high: undefined });
}

/** A target that is met early; a sum only where it grows towards its target. */
function isReached({ course, actual }: Position): boolean {
  const { target } = course;
  if (target === undefined || (course.sums && !growsToTarget(course))) return false;
  return isWithin(actual, limitsAt(course, target));
}
