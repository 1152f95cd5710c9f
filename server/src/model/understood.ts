import type { Plan, Ref } from './plan.ts';

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
export function understoodOf({ kpis, levers, initiatives }: Plan): Understood {
  const named: Pick<Ref, 'text' | 'id' | 'lever' | 'isName'>[] = [
    ...levers.map(({ key, id }) => ({ text: key, id })),
    ...kpis.map(({ key, id, partOf }) => ({ text: key, id: id ?? partOf })),
    ...levers.flatMap(({ mechanisms, have }) => [...mechanisms, ...have]),
    ...initiatives.flatMap(({ mechanisms }) => mechanisms),
  ];
  const all = [...new Map(named.map((one) => [one.text, one])).values()];
  const others = all
    .filter(({ id, lever, isName }) => id === undefined && lever === undefined && !isName)
    .map(({ text }) => text);
  return { judged: all.length - others.length, total: all.length, others };
}
