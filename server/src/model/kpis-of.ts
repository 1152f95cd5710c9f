import { remembered } from '../text/remember.ts';
import type { KpiEntry, Plan } from './plan.ts';

/** The entries of a plan for a KPI of the catalogue. */
export function kpisOf(plan: Plan, id: string): readonly KpiEntry[] {
  return byId(plan).get(id) ?? [];
}

const byId = remembered(({ kpis }: Plan): ReadonlyMap<string, readonly KpiEntry[]> => {
  const all = new Map<string, KpiEntry[]>();
  for (const kpi of kpis) {
    if (kpi.id === undefined) continue;
    const own = all.get(kpi.id);
    if (own) own.push(kpi);
    else all.set(kpi.id, [kpi]);
  }
  return all;
});
