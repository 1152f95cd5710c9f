import type { Plan, Ref } from './plan.ts';

/** How much of what a plan names could be judged. */
export interface Understood {
  readonly judged: number;
  readonly total: number;
  /** Words that were not judged, each once, as they stand in the plan. */
  readonly others: readonly string[];
}

/**
 * Which KPIs, levers and mechanisms of a plan are known. Names and figures are rightly left alone: they count as judged.
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
