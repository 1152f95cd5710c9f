// How many of a plan's words for KPIs, levers and mechanisms the catalogue knows.
import type { Plan } from '../../server/src/model/plan.ts';

/** Words of one kind: all of them, and those that were understood. */
export interface Share {
  readonly total: number;
  readonly known: number;
  readonly unknown: readonly string[];
}

export type Words = Readonly<Record<'kpis' | 'levers' | 'mechanisms', Share>>;

/** The words of a plan. A KPI with a unit of its own is understood as an own KPI. */
export function wordsOf(plan: Plan): Words {
  const items = [
    ...plan.levers.flatMap(({ mechanisms, have }) => [...mechanisms, ...have]),
    ...plan.initiatives.flatMap(({ mechanisms }) => mechanisms),
  ];
  return {
    kpis: share(plan.kpis.map(({ key, id, unit }) => [key, id !== undefined || !!unit])),
    levers: share(plan.levers.map(({ key, id }) => [key, id !== undefined])),
    mechanisms: share(items.map(({ text, id }) => [text, id !== undefined])),
  };
}

/** Several shares as one. */
export function together(shares: readonly Share[]): Share {
  return {
    total: shares.reduce((sum, { total }) => sum + total, 0),
    known: shares.reduce((sum, { known }) => sum + known, 0),
    unknown: shares.flatMap(({ unknown }) => unknown),
  };
}

function share(words: readonly (readonly [string, boolean])[]): Share {
  const unknown = words.filter(([, known]) => !known).map(([word]) => word);
  return { total: words.length, known: words.length - unknown.length, unknown };
}
