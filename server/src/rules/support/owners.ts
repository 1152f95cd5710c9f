import type { Initiative, KpiEntry, Plan } from '../../model/plan.ts';

/** Whether somebody answers for the work by its lever, or for every KPI that it moves. */
export function isWorkOwned({ levers, kpis }: Plan, one: Initiative): boolean {
  const served = levers.filter(
    ({ key, id, owner }) =>
      owner && one.levers.some((ref) => ref.text === key || (id !== undefined && ref.id === id)),
  );
  const moved = kpis.filter(({ key }) => one.kpis.some(({ id }) => id === key));
  return served.length > 0 || (moved.length > 0 && moved.every(({ owner }) => owner));
}

/** Whether somebody answers for the figure by its goal or by the work that moves it. */
export function isKpiOwned({ goals, initiatives }: Plan, { key }: KpiEntry): boolean {
  return [...goals, ...initiatives].some(
    ({ owner, kpis }) => owner && kpis.some(({ id }) => id === key),
  );
}
