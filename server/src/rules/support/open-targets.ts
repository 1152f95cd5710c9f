import type { KpiEntry, Plan } from '../../model/plan.ts';
import { isPlaceholder } from './words.ts';

/** From how many KPIs on it is a question of the whole plan. */
const many = 3;

/** The KPIs without a target, where at least half of all KPIs have none; else nothing. */
export function openTargets({ kpis }: Plan): readonly KpiEntry[] {
  const open = kpis.filter(({ target, line, record }) => {
    if (target) return isPlaceholder(target.text) || isOpen(target.text);
    return record !== undefined || line !== undefined;
  });
  return open.length >= many && open.length * 2 >= kpis.length ? open : [];
}

function isOpen(text: string): boolean {
  return /^(?:n\/?a|未知|待测)$/i.test(text.trim());
}
