import type { Catalog } from '../../catalog/catalog.ts';
import type { Trend } from '../../catalog/types.ts';
import type { Coverage } from '../../model/coverage.ts';
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

/** True where the business form meets a trend by itself. */
export function isMetByForm({ forms }: Coverage, trend: string): boolean {
  return forms.sure.some((form) => form.trends?.[trend] !== undefined);
}

/** True for what is live already: it stands in a list of what the plan has. */
export function isLive({ path }: Ref): boolean {
  return path.at(-1) === 'have';
}
