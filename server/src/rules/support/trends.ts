import type { Catalog } from '../../catalog/catalog.ts';
import type { Trend } from '../../catalog/types.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Plan, Ref } from '../../model/plan.ts';

/** The known trends that a plan declares, each once, with its place. */
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

/** Whether the business form meets a trend by itself. */
export function isMetByForm({ forms }: Coverage, trend: string): boolean {
  return forms.sure.some((form) => form.trends?.[trend] !== undefined);
}

/** Whether something is already live: it is in a `have` list. */
export function isLive({ path }: Ref): boolean {
  return path.at(-1) === 'have';
}
