import { dateOf } from '../model/grammar/day.ts';
import type { TrackedKpi } from '../tracking/types.ts';
import { caveatText } from './caveat-text.ts';
import { kpiText } from './kpi-text.ts';
import { figuresUntil, type Reach, reachOf } from './reach.ts';
import type { Learning, LearntFact } from './types.ts';
import { workFor } from './work.ts';

/** What came of a KPI, with what was done for it; undefined where no figure can be judged. */
export function kpiFact(learning: Learning, tracked: TrackedKpi): LearntFact | undefined {
  const reach = reachOf(learning, tracked);
  if (!reach) return undefined;
  const work = workFor(learning, tracked.kpi);
  const { lever, mechanisms } = work;
  const measured = measuredFor(learning, tracked, reach);
  return {
    id: tracked.kpi.key,
    ...(lever !== undefined && { lever }),
    mechanisms,
    ...(measured && { measured, year: yearsOf(learning, tracked) }),
    text: kpiText(learning, tracked, reach),
    caveat: caveatText(learning, tracked, work),
  };
}

/**
 * The values that later targets may be held against: of the whole KPI in its own unit. A part of
 * it, a rate of growth, a figure for another time or half a sum would be compared with something
 * else.
 */
function measuredFor(
  { known }: Learning,
  { kpi, course }: TrackedKpi,
  { from, to, isPart }: Reach,
): LearntFact['measured'] {
  const { id, scope, partOf, growth, per, segment, channel } = kpi;
  const isOther = [scope, partOf, per, segment, channel].some((one) => one !== undefined);
  if (id === undefined || !known.kpis.has(id) || !course || isPart || growth || isOther)
    return undefined;
  return { kpi: id, ...(from !== undefined && { from }), to };
}

/** `2027`, `2027-2028`. */
function yearsOf(learning: Learning, tracked: TrackedKpi): string {
  const figures = figuresUntil(tracked, learning);
  const years = [figures[0]?.start ?? 0, figures.at(-1)?.end ?? 0].map((day) => dateOf(day).year);
  return [...new Set(years)].join('-');
}
