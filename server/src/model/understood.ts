import { writtenName } from './own-names.ts';
import type { Plan, Ref } from './plan.ts';
import { isProperName } from './proper-name.ts';

/** How many of the names in a plan could be checked. */
export interface Understood {
  readonly judged: number;
  readonly total: number;
  /** Words that could not be checked, each once, as written in the plan. */
  readonly others: readonly string[];
}

/**
 * Which KPIs, levers and mechanisms of a plan are known. Names and figures are ignored on purpose
 * and count as checked.
 */
export function understoodOf(plan: Plan): Understood {
  const { kpis, levers, initiatives } = plan;
  const items = [
    ...levers.flatMap(({ mechanisms, have }) => [...mechanisms, ...have]),
    ...initiatives.flatMap(({ mechanisms }) => mechanisms),
  ];
  const named: readonly (readonly [string, boolean])[] = [
    ...levers.map(({ id, ...one }) => [writtenName(one), id !== undefined] as const),
    ...kpis.map(({ id, partOf, ...one }) => [writtenName(one), !!(id ?? partOf)] as const),
    ...items.map((item) => [item.text, isUnderstood(plan, item)] as const),
  ];
  const all = [...new Map(named)];
  const others = all.filter(([, isKnown]) => !isKnown).map(([text]) => text);
  return { judged: all.length - others.length, total: all.length, others };
}

/**
 * Whether an item of a mechanism list is known, or a name or a figure that no catalogue can know.
 */
export function isUnderstood(plan: Plan, { text, id, lever, isName }: Ref): boolean {
  return id !== undefined || lever !== undefined || isName === true || isProperName(plan, text);
}
