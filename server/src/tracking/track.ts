import type { Catalog } from '../catalog/catalog.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Initiative, Plan } from '../model/plan.ts';
import type { Ref } from '../model/plan-basics.ts';
import { isOver, whenOf } from '../model/schedule.ts';
import { assess } from './assess.ts';
import { courseOf } from './course.ts';
import { factorsOf } from './factors.ts';
import { worstOf } from './status.ts';
import type { Figures, TrackedKpi, TrackedPlan, TrackStatus } from './types.ts';

/**
 * A plan on a day: its KPIs against their courses, levers and goals by the worst of the KPIs that
 * they name, and what is late or due.
 * @param figures those after `today` change nothing
 */
export function trackPlan(plan: Plan, catalog: Catalog, figures: Figures, today: Day): TrackedPlan {
  const late = plan.initiatives.filter((initiative) => isLate(initiative, today));
  const assessed = plan.kpis.map((kpi) => {
    const course = courseOf(plan, catalog, kpi);
    const entered = figures.get(kpi) ?? [];
    return { kpi, course, figures: entered, ...assess(course, entered, today) };
  });
  const kpis = assessed.map(
    (one): TrackedKpi => ({
      ...one,
      factors: factorsOf(plan, catalog, assessed, one),
      late: late.filter((initiative) => initiative.kpis.some(({ id }) => id === one.kpi.key)),
    }),
  );
  const worst = (refs: readonly Ref[]): TrackStatus | undefined =>
    worstOf(
      kpis.flatMap(({ kpi, status }) => (refs.some(({ id }) => id === kpi.key) ? [status] : [])),
    );
  return {
    today,
    kpis,
    levers: plan.levers.flatMap((lever) => {
      const status = worst(lever.kpis);
      return status ? [{ lever, status }] : [];
    }),
    goals: plan.goals.flatMap((goal) => {
      const status = worst(goal.kpis);
      return status ? [{ goal, status }] : [];
    }),
    late,
    assumptions: plan.assumptions.filter(({ checkBy, state }) => {
      const by = checkBy?.value?.end;
      return by !== undefined && by <= today && !settled.has(state?.text ?? '');
    }),
    gates: gatesDue(plan, today),
  };
}

/** Results of checking an assumption. */
const settled: ReadonlySet<string> = new Set(['confirmed', 'wrong']);

/** Work whose time is over though it is neither done nor stopped; continuous work is never late. */
function isLate(initiative: Initiative, today: Day): boolean {
  const end = whenOf(initiative)?.end;
  return end !== undefined && end < today && !initiative.rolling && !isOver(initiative);
}

/** Gates whose day has come: those of phases, and of initiatives that are not over. */
function gatesDue(plan: Plan, today: Day): TrackedPlan['gates'] {
  const open = plan.initiatives.filter((initiative) => !isOver(initiative));
  return [...plan.phases, ...open].flatMap(({ key, gate }) => {
    const by = gate?.by?.value?.end;
    return by !== undefined && by <= today ? [{ key, text: gate?.text?.text ?? '', by }] : [];
  });
}
