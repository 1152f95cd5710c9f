import type { Range } from '../catalog/types.ts';
import type { Day } from '../model/grammar/day.ts';
import { shareOf } from './expected.ts';
import { growsToTarget, isWithin, limitsAt } from './limits.ts';
import { finite, quantile, sumOf } from './numbers.ts';
import type { Position } from './position.ts';
import { type RobustLine, robustLine } from './robust-line.ts';
import type { Forecast } from './types.ts';

/** Fewer figures make no pace. */
const leastFigures = 3;
/** Ten years with their leap days: what takes longer is as good as never. */
const longest = 3653;

/**
 * The value at the due date if a KPI goes on as it did since its course began, from three figures
 * on: of a level the Theil–Sen line, of a sum the sum to date with the rest of the plan at the same
 * rate, spread by the season. The span is that of the quartiles of the pairwise slopes, or of the
 * rates of single figures. All of it lies in the range that the KPI can have.
 */
export function forecastOf(position: Position): Forecast | undefined {
  return position.course.sums ? sumForecast(position) : levelForecast(position);
}

function levelForecast(position: Position): Forecast | undefined {
  const { course, figures } = position;
  const since = figures.filter(({ end }) => end >= course.start);
  const line = robustLine(since.map(({ end, value }) => ({ x: end, y: value })));
  if (!line || since.length < leastFigures) return undefined;
  const [low, high] = line.spanAt(course.due);
  return {
    ...clipped(course.hard, line.at(course.due), low, high),
    reached: reachedOn(position, line),
  };
}

/** The first day on which the target is met for good, in the past or on the line. */
function reachedOn(position: Position, line: RobustLine): Day | undefined {
  const { course, figures, actual, at } = position;
  const { target, due } = course;
  if (target === undefined) return undefined;
  const goal = limitsAt(course, target);
  if (isWithin(actual, goal)) {
    let run = figures.length - 1;
    while (run > 0 && isWithin(figures[run - 1]?.value ?? Number.NaN, goal)) run--;
    return figures[run]?.end;
  }
  const missing = goal.low !== undefined && actual < goal.low ? goal.low : goal.high;
  if (missing === undefined || line.slope * (missing - actual) <= 0) return undefined;
  const day = Math.ceil(due + (missing - line.at(due)) / line.slope - 1e-6);
  const reached = Math.max(at + 1, day);
  return reached - at <= longest ? reached : undefined;
}

function sumForecast(position: Position): Forecast | undefined {
  const { course, figures, actual, share } = position;
  if (figures.length < leastFigures || share <= 0) return undefined;
  const rest = Math.max(0, 1 - share);
  const rates = figures.flatMap((figure) => {
    const part = shareOf(course, [figure]);
    return part > 0 ? [finite(figure.value / part)] : [];
  });
  const ends = [0.25, 0.75].map((part) =>
    sumOf([actual, finite((quantile(rates, part) ?? 0) * rest)]),
  );
  const value = finite(actual / share);
  return {
    ...clipped(course.hard, value, Math.min(value, ...ends), Math.max(value, ...ends)),
    reached: sumReachedOn(position, value),
  };
}

/** The day on which a sum passes its target, by figures or at its pace before the due date. */
function sumReachedOn({ course, figures, at }: Position, whole: number): Day | undefined {
  const { target, start, due } = course;
  if (target === undefined || !growsToTarget(course)) return undefined;
  const isMet = (sum: number): boolean => isWithin(sum, limitsAt(course, target));
  let sum = 0;
  for (const { end, value } of figures) {
    sum = finite(sum + value);
    if (isMet(sum)) return end;
  }
  for (let day = at + 1; day <= due; day++)
    if (isMet(finite(whole * shareOf(course, [{ start, end: day }])))) return day;
  return undefined;
}

function clipped(
  [least, most]: Range,
  value: number,
  low: number,
  high: number,
): Pick<Forecast, 'value' | 'low' | 'high'> {
  const clip = (number: number): number =>
    Math.max(least ?? -Infinity, Math.min(most ?? Infinity, number));
  return { value: clip(value), low: clip(low), high: clip(high) };
}
