import { normalise } from '../../catalog/normalise.ts';
import type { Initiative, KpiEntry, Plan } from '../../model/plan.ts';
import { servedLevers } from './served-levers.ts';
import { isPlaceholder } from './words.ts';

/** Whether somebody answers for the work by its lever, or for every KPI that it moves. */
export function isWorkOwned(plan: Plan, one: Initiative): boolean {
  if (servedLevers(plan, one).some(({ owner }) => owner)) return true;
  const moved = plan.kpis.filter(({ key }) => one.kpis.some(({ id }) => id === key));
  return moved.length > 0 && moved.every(({ owner }) => owner);
}

/** Whether somebody answers for the figure by its goal or by the work that moves it. */
export function isKpiOwned({ goals, initiatives }: Plan, { key }: KpiEntry): boolean {
  const name = normalise(key);
  const isOwned = [...goals, ...initiatives].some(
    ({ owner, kpis }) => owner && kpis.some(({ id }) => id === key),
  );
  return (
    isOwned ||
    goals.some(
      ({ owner, results }) =>
        owner &&
        !isPlaceholder(owner.text) &&
        results.some(({ text }) => ` ${normalise(text)} `.includes(` ${name} `)),
    )
  );
}
