// Figures that are to be reached, written below a heading of goals.
import type { MapEntry, Node } from '../syntax/tree.ts';
import { isGoalHeading } from './heading.ts';
import { madeItem } from './made-entries.ts';
import { isPart, partNamed } from './part-names.ts';
import { isFigureLine } from './part-records.ts';
import type { Around, Parts } from './part-types.ts';
import { isUnnamed } from './result-lines.ts';
import { take } from './take-parts.ts';

/**
 * Takes `orders: 10m -> 16m` and `measures: {…}` below a heading of goals as KPIs, and the rest as
 * goals.
 * @returns whether there were any
 */
export function takeTargets({ value }: MapEntry, around: Around, found: Parts): boolean {
  if (value.kind !== 'map') return false;
  const measures = value.entries.filter((one) => isMeasures(one, around.text));
  const texts = value.entries.filter(
    (one) => one.value.kind === 'scalar' && !isGoalHeading(one.key.text),
  );
  const figures = texts.filter((one) => isTarget(one.value));
  const areMost = figures.length > 1 && figures.length * 2 > texts.length;
  if (measures.length === 0 && !areMost) return false;
  const taken = new Set([...measures, ...(areMost ? figures : [])]);
  for (const one of measures) take('kpis', one, { ...around, found, above: {} });
  if (areMost)
    found.kpis.push(...figures.map((one) => (isUnnamed(one.key.text) ? one.value : madeItem(one))));
  for (const one of value.entries)
    if (!taken.has(one)) found.goals.push(one.value.kind === 'scalar' ? one.value : madeItem(one));
  return true;
}

function isMeasures(entry: MapEntry, text: string): boolean {
  if (entry.value.kind === 'scalar') return false;
  return partNamed(entry, { depth: 1, text }) === 'kpis' && isPart('kpis', entry.value);
}

/** A figure, or where something stands and where it goes. */
function isTarget(value: Node): boolean {
  if (value.kind !== 'scalar' || value.text.length > longest) return false;
  return isFigureLine(value) || /^\D{0,8}\d/u.test(value.text);
}

/** Maximum length of a figure with what is said of it. */
const longest = 45;
