// What a piece of work is to bring, in figures.
import type { MapNode, Node } from '../syntax/tree.ts';
import { isFigureLine } from './part-records.ts';
import { resultsIn } from './result-lines.ts';

/** `moves: refused parcels 20% -> 9%` in a record of work: the KPI that it moves. */
export function movedBy({ entries }: MapNode): readonly Node[] {
  return entries.flatMap(({ key, value }) => {
    if (!moved.test(key.text.trim())) return [];
    const results = resultsIn(value);
    return results.length === 0 && isFigureLine(value) ? [value] : results;
  });
}

/** Whether work says beside it what it is to bring, in figures. */
export function hasResults({ entries }: MapNode): boolean {
  return entries.some(({ value }) => value.kind === 'map' && movedBy(value).length > 0);
}

const moved =
  /^(?:moves|kpis?|metrics?|targets?|goals?|指标|战果|目标|打赢的样子|what winning looks like|验收)$/iu;
