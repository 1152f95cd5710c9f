import type { KpiEntry, Plan } from '../../model/plan.ts';
import { remembered } from '../../text/remember.ts';
import { hasFigureElsewhere } from './elsewhere.ts';
import { isPlaceholder } from './words.ts';

/** From how many KPIs on it is a question of the whole plan. */
const many = 3;

/** The KPIs without a target, where at least half of all KPIs have none; else nothing. */
export const openTargets = remembered((plan: Plan): readonly KpiEntry[] => {
  const { kpis } = plan;
  const open = kpis.filter((kpi) => {
    const { target, line, record } = kpi;
    if (target) return isPlaceholder(target.text) || isOpen(target.text);
    return (record !== undefined || line !== undefined) && !hasFigureElsewhere(plan, kpi);
  });
  return open.length >= many && open.length * 2 >= kpis.length ? open : [];
});

function isOpen(text: string): boolean {
  return /^(?:n\/?a|未知|待测)$/i.test(text.trim());
}
