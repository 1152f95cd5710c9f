import type { KpiEntry } from '../model/plan.ts';
import { yearOf } from '../tracking/expected.ts';
import { partsWithin, seriesOf } from '../tracking/series.ts';
import type { EnteredFigure, TrackedKpi } from '../tracking/types.ts';
import type { Learning } from './types.ts';

/** From where a KPI came, and where it got. Numbers are in its unit. */
export interface Reach {
  readonly from: number | undefined;
  /** `start`: the baseline; else the month that `from` was measured in, by its last day. */
  readonly fromDay: number | 'start';
  readonly to: number;
  readonly toDay: number;
  /** Of a sum: the first day that it covers. */
  readonly sumFrom: number | undefined;
  /** Of a sum: figures of its months are missing, or yet to come. */
  readonly isPart: boolean;
}

/** The figures of a KPI that belong to the plan, in order. */
export function figuresUntil(
  { figures }: Pick<TrackedKpi, 'figures'>,
  { plan, today }: Learning,
): readonly EnteredFigure[] {
  const start = plan.period?.value?.start ?? Number.NEGATIVE_INFINITY;
  return figures.filter((figure) => figure.end <= today && figure.end >= start);
}

/** How far a KPI got by its figures; undefined without one that counts. */
export function reachOf(learning: Learning, tracked: TrackedKpi): Reach | undefined {
  const { course, actual, at, kpi } = tracked;
  if (actual === undefined || at === undefined) return undefined;
  if (course?.sums) return sumReach(learning, tracked, actual, at);
  const level = { to: rounded(actual), toDay: at, sumFrom: undefined, isPart: false };
  if (course?.baseline !== undefined)
    return { ...level, from: rounded(course.baseline), fromDay: asOf(kpi) };
  const [first] = figuresUntil(tracked, learning);
  // Without a baseline the first figure is the start, if there is a later one.
  if (!first || first.end >= at) return { ...level, from: undefined, fromDay: 'start' };
  return { ...level, from: rounded(first.value), fromDay: first.end };
}

function asOf(kpi: KpiEntry): number | 'start' {
  return kpi.asOf?.value?.end ?? 'start';
}

function sumReach(
  learning: Learning,
  { course, figures }: TrackedKpi,
  actual: number,
  at: number,
): Reach | undefined {
  if (!course) return undefined;
  const year = yearOf(course, at);
  const parts = partsWithin(seriesOf(figures, learning.today), year.start, year.due);
  const days = parts.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  return {
    from: year.baseline === undefined ? undefined : rounded(year.baseline),
    fromDay: 'start',
    to: rounded(actual),
    toDay: at,
    sumFrom: parts[0]?.start ?? year.start,
    isPart: days < year.due - year.start + 1,
  };
}

/** Without the noise of computing with fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
