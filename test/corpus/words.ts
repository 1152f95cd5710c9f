// How many of a plan's words for KPIs, levers and mechanisms the catalogue knows.
import type { Plan } from '../../server/src/model/plan.ts';
import { isUnderstood } from '../../server/src/model/understood.ts';

/** Words of one kind: all of them, and those that were understood. */
export interface Share {
  readonly total: number;
  readonly known: number;
  readonly unknown: readonly string[];
}

export type Words = Readonly<Record<'kpis' | 'levers' | 'mechanisms', Share>>;

/**
 * The words of a plan that are understood or rightly left alone. A KPI with a unit of its own is
 * understood; names and figures are left alone, and so is what no entry of the catalogue means.
 */
export function wordsOf(plan: Plan, leftAlone: ReadonlySet<string>): Words {
  const { levers, kpis, initiatives } = plan;
  const items = [
    ...levers.flatMap(({ mechanisms, have }) => [...mechanisms, ...have]),
    ...initiatives.flatMap(({ mechanisms }) => mechanisms),
  ];
  return {
    kpis: share(
      leftAlone,
      kpis.map(({ key, id, partOf, unit }) => [key, !!(id ?? partOf ?? unit)]),
    ),
    levers: share(
      leftAlone,
      levers.map(({ key, id }) => [key, id !== undefined]),
    ),
    mechanisms: share(
      leftAlone,
      items.map((item) => [item.text, isUnderstood(plan, item)]),
    ),
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

function share(
  leftAlone: ReadonlySet<string>,
  words: readonly (readonly [string, boolean])[],
): Share {
  const unknown = words
    .filter(([word, known]) => !known && !leftAlone.has(word))
    .map(([word]) => word);
  return { total: words.length, known: words.length - unknown.length, unknown };
}
