import type { Catalog } from '../../catalog/catalog.ts';
import type { Trend } from '../../catalog/types.ts';
import type { Plan, Ref } from '../../model/plan.ts';

/** The known trends a plan declares, each once, with the place that declares it. */
export function declared(
  plan: Plan,
  catalog: Catalog,
): { readonly trend: Trend; readonly at: Ref }[] {
  const seen = new Set<string>();
  return plan.trends.flatMap((at) => {
    const trend = at.id === undefined ? undefined : catalog.trends.get(at.id);
    if (!trend || seen.has(trend.id)) return [];
    seen.add(trend.id);
    return [{ trend, at }];
  });
}
