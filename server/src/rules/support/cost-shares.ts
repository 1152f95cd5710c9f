import { builtinReading } from '../../catalog/reading.ts';
import { percentUnit } from '../../model/grammar/units.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { EconomicsEntry } from '../../model/plan-sections.ts';

/** A share of sales today, in percent. */
interface Share {
  readonly entry: KpiEntry | EconomicsEntry;
  readonly number: number;
}

/** A margin, and the shares of sales that come to `gap` points more. */
export interface CostShares {
  readonly margin: Share;
  readonly costs: readonly Share[];
  readonly gap: number;
}

/**
 * The costs that a gross margin does not pay for, all of today and for the whole business.
 * @returns undefined where it does, or where the plan says that it earns money
 */
export function costShares(plan: Plan): CostShares | undefined {
  const { margin: margins, costs: groups, profits } = builtinReading().costShares;
  const shares = [
    ...plan.economics.flatMap((entry) => shareOf(entry, entry.baseline ?? entry.target)),
    ...plan.kpis.flatMap((entry) => (entry.scope ? [] : shareOf(entry, entry.baseline))),
  ];
  const isOf = (ids: readonly string[], { entry }: Share): boolean => ids.includes(entry.id ?? '');
  const margin = shares.find((one) => isOf(margins, one));
  const costs = groups.flatMap((ids) => {
    const [most] = shares.filter((one) => isOf(ids, one)).sort((a, b) => b.number - a.number);
    return most ?? [];
  });
  if (!margin || shares.some((one) => isOf(profits, one) && one.number > 0)) return undefined;
  const gap = costs.reduce((sum, { number }) => sum + number, 0) - margin.number;
  return gap > 0 ? { margin, costs, gap } : undefined;
}

function shareOf(entry: Share['entry'], field: KpiEntry['baseline']): Share | [] {
  const { value } = field ?? {};
  const isShare = value?.units.includes(percentUnit) && !value.range && !value.change;
  return value && isShare ? { entry, number: value.number } : [];
}
