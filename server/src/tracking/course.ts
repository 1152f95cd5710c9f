import type { Catalog } from '../catalog/catalog.ts';
import { addMonths, type Day } from '../model/grammar/day.ts';
import { type Level, type Values, valuesOf } from '../model/kpi-values.ts';
import type { KpiEntry, Plan } from '../model/plan.ts';
import { addsUp } from './adds-up.ts';
import { sumCheckpoints } from './checkpoints.ts';
import { atLeast } from './numbers.ts';
import type { Course } from './types.ts';

/**
 * What a KPI is planned to do. It starts on the day of `as_of`, at the earliest with the plan,
 * since nothing is planned before it; it is due on its own date, else at the end of the plan. Of a
 * sum the last twelve months up to the due date count, as far as they are in the plan.
 * @returns undefined without a target or a due date that can be read
 */
export function courseOf(plan: Plan, catalog: Catalog, kpi: KpiEntry): Course | undefined {
  const values = valuesOf(catalog, kpi);
  const period = plan.period?.value;
  const isPeriod = period !== undefined && period.start <= period.end;
  const due = kpi.due?.value?.end ?? (isPeriod ? period.end : undefined);
  if (!values.target || due === undefined) return undefined;
  const sums = addsUp(catalog, kpi, values);
  const yearBefore = addMonths(due + 1, -12);
  const planStart = isPeriod && period.start < due ? period.start : yearBefore;
  const asOf = kpi.asOf?.value?.end;
  const start = sums
    ? Math.max(yearBefore, planStart)
    : asOf !== undefined && asOf < due
      ? Math.max(asOf, isPeriod ? planStart : asOf)
      : planStart;
  const baseline = isComparable(values) ? values.baseline?.number : undefined;
  const direction = directionOf(values, baseline);
  const course: Course = {
    direction,
    sums,
    start,
    due,
    first: sums ? Math.min(planStart, start) : start,
    baseline,
    target: targetOf(values.target, baseline, direction),
    range: values.target.range,
    bound: boundOf(values.target, baseline),
    checkpoints: [],
    season: kpi.season?.shares,
    hard: values.known?.hard ?? [null, null],
  };
  return { ...course, checkpoints: checkpointsOf(course, values) };
}

/** Lengths of time are converted to the unit of the KPI; currencies, or without a unit, never. */
function isComparable({ mixed, unit, baseline, target }: Values): boolean {
  if (!mixed) return true;
  return unit !== undefined && baseline?.quantity.currency === target?.quantity.currency;
}

/**
 * Which direction is better: that of a bound, else of the KPI, else the one in which the plan
 * moves it. A direction that is only derived from the name yields to the move.
 */
function directionOf(values: Values, baseline: number | undefined): Course['direction'] {
  const { target, direction, isDirectionAssumed } = values;
  const bound = target?.quantity.bound;
  if (bound) return bound === 'min' ? 'higher' : 'lower';
  const move = moveOf(target, baseline);
  if (direction !== undefined && direction !== 'context') {
    const isAgainst = move !== undefined && move !== direction;
    return isDirectionAssumed && isAgainst ? move : direction;
  }
  return target?.range ? undefined : move;
}

function moveOf(target: Level | undefined, baseline: number | undefined): Course['direction'] {
  if (!target || baseline === undefined || target.number === baseline) return undefined;
  return target.number > baseline ? 'higher' : 'lower';
}

/** The end of a range that is closer to the baseline; without one the end that is reached first. */
function targetOf(
  { number, range }: Level,
  baseline: number | undefined,
  direction: Course['direction'],
): number {
  if (!range || !direction) return number;
  const first = direction === 'higher' ? range.low : range.high;
  const isInside = baseline !== undefined && baseline >= range.low && baseline <= range.high;
  return baseline === undefined || isInside ? first : number;
}

function boundOf({ quantity, number }: Level, baseline: number | undefined): Course['bound'] {
  const { bound } = quantity;
  if (!bound || baseline === undefined) return bound;
  const isMet = bound === 'min' ? atLeast(baseline, number) : atLeast(number, baseline);
  return isMet ? bound : undefined;
}

function checkpointsOf(course: Course, values: Values): Course['checkpoints'] {
  const written = values.checkpoints.flatMap(({ at, level }) => {
    const date = at.date.value;
    return date ? [{ start: date.start, end: date.end, value: level.number }] : [];
  });
  const inOrder = written
    .filter(({ end }) => end < course.due && end > (course.sums ? course.first : course.start))
    .sort((a, b) => a.end - b.end);
  return course.sums
    ? sumCheckpoints(course, inOrder)
    : inOrder.map(({ end, value }): { readonly day: Day; readonly value: number } => ({
        day: end,
        value,
      }));
}
