// Parts of a plan below headings of the author's own: under an objective, a region, a person.
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { goalInHeading, isGoalHeading, isNumberedWork } from './heading.ts';
import { madeItem } from './made-entries.ts';
import { isOfOldTimes } from './other-headings.ts';
import { pairIn } from './paired.ts';
import { isPart, partNamed, partNames } from './part-names.ts';
import { figuresIn, leadOf, measuredGoal, ownRecord, workFields } from './part-records.ts';
import { itemsOf, sectionOfItems } from './part-sections.ts';
import { type Above, type Around, noParts, type Parts } from './part-types.ts';
import { headingRank } from './shape.ts';
import { people, take, takeItems, takeResults } from './take-parts.ts';
import { takeAt } from './take-work.ts';
import { isTable } from './unnamed-rows.ts';
import { isTime } from './work.ts';
import { isGrouped } from './work-lists.ts';

/** Maximum depth of headings above a part. */
const deepest = 4;

/**
 * The entries of a plan, with goals, KPIs, work, risks and what is left out gathered from below
 * headings that name no section, each as one section.
 */
export function gathered(entries: readonly MapEntry[], around: Around): readonly MapEntry[] {
  const pair = pairIn(entries);
  const parts: Parts = { ...noParts(), kpis: [...(pair?.items ?? [])] };
  const gone = new Set<MapEntry>(pair?.entries);
  let [first] = gone;
  const hasGoals = entries.some(
    (one) => !isGoalHeading(one.key.text) && around.sectionOf(one) === 'goals',
  );
  const hasKpis = entries.some(
    (one) => around.sectionOf(one) === 'kpis' && headingRank(around.plan, one.key.text) === 0,
  );
  for (const entry of entries) {
    const found = noParts();
    const isGoal = around.sectionOf(entry) === 'goals' && !isGoalHeading(entry.key.text);
    if (isGoal && !hasKpis) takeResults(entry.value, { ...around, found });
    else if (gone.has(entry) || !isOpen(entry, around)) continue;
    else look(entry, { ...around, found, depth: 0, above: {} });
    // A numbered goal stays one, with its key results.
    if (isGoalHeading(entry.key.text) && !hasGoals && entry.value.kind === 'map') found.goals = [];
    else if (!isGoal && partNames.some((name) => found[name].length > 0)) gone.add(entry);
    if (partNames.every((name) => found[name].length === 0)) continue;
    first ??= entry;
    for (const name of partNames) parts[name].push(...found[name]);
  }
  if (!first) return entries;
  const place = first;
  const made = partNames.flatMap((name) => {
    if (parts[name].length === 0) return [];
    const there = entries.filter((one) => !gone.has(one) && around.sectionOf(one) === name);
    for (const one of there) gone.add(one);
    return [sectionOfItems(name, place, [...itemsOf(name, there, around), ...parts[name]])];
  });
  return entries.flatMap((entry) => [
    ...(entry === place ? made : []),
    ...(gone.has(entry) ? [] : [entry]),
  ]);
}

/** Whether an entry is no section of the plan, or work in groups or with parts of its own. */
function isOpen(entry: MapEntry, around: Around): boolean {
  const { key, value } = entry;
  if (value.kind === 'scalar' && !/[|\t]/.test(value.text)) return false;
  const section = around.sectionOf(entry);
  if (headingRank(around.plan, key.text) === 0) return section === undefined && isTable(value);
  if (section === undefined || isGoalHeading(key.text)) return true;
  if (section === 'levers') return value.kind === 'scalar';
  if (section === 'not_doing') return isTable(value);
  if (section !== 'initiatives' || value.kind !== 'map') return false;
  return isGrouped(value) || people.test(key.text) || hasParts(value, around.text);
}

function hasParts(value: Node, text: string): boolean {
  return value.kind === 'map' && value.entries.some((child) => isInside(child, text));
}

/** Whether a heading inside another names a part, by its own words. */
function isInside(child: MapEntry, text: string): boolean {
  if (child.value.kind === 'scalar') return false;
  const part = partNamed(child, { depth: 1, text });
  return part !== undefined && isPart(part, child.value);
}

interface Search extends Around {
  readonly found: Parts;
  readonly depth: number;
  readonly above: Above;
}

/** A goal with its code. */
const coded = /^[A-Z]{1,2}\d{1,2}\s\S/u;

/** Looks for parts in the value of an entry, and below it. */
function look(entry: MapEntry, search: Search): void {
  if (isTakenWhole(entry, search)) return;
  const { key, value } = entry;
  const { found, depth, above } = search;
  if (value.kind !== 'map' || depth >= deepest || isOfOldTimes(key.text)) return;
  const measured = measuredGoal(value);
  const figures = depth > 0 && !measured ? figuresIn(entry, value) : undefined;
  found.kpis.push(...(measured ? [measured] : (figures ?? [])));
  if (figures) return;
  const isGoal = measured ?? (depth > 0 ? coded.test(key.text) : goalInHeading(key.text));
  if (isGoal) found.goals.push(key);
  const before = found.initiatives.length;
  const inner = { ...above, ...leadOf(value) };
  for (const child of value.entries)
    if (!measured || child.value.kind !== 'scalar')
      look(child, { ...search, above: inner, depth: depth + 1 });
  if (depth > 0 || isGoalHeading(key.text)) return;
  const own = ownRecord(value, isNumberedWork(key.text));
  // A group is work itself where nothing stands in it, or it has its own time or money.
  if (own && (found.initiatives.length === before || isDated(own)))
    found.initiatives.splice(before, 0, madeItem({ ...entry, value: own }));
}

function isDated(own: MapNode): boolean {
  return workFields(own).some(({ name }) => name !== 'owner');
}

/** Takes the value of an entry as a part, if it is one. */
function isTakenWhole(entry: MapEntry, search: Search): boolean {
  const { value, key } = entry;
  const { found, depth, above, text } = search;
  const part = partNamed(entry, { depth, text });
  if (part === 'kpis' && value.kind === 'scalar' && !/[|\t]/.test(value.text))
    takeItems(part, [value], above, found, /^kr/iu.test(key.text));
  else if (part !== undefined && isPart(part, value) && !hasParts(value, text))
    take(part, entry, search);
  else if (depth === 0 && value.kind === 'list' && goalInHeading(key.text)) {
    found.goals.push(key);
    takeItems('kpis', value.items, above, found, true);
  } else if (isTime(key.text) && (depth === 0 || value.kind !== 'map')) takeAt(entry, found);
  else return false;
  return true;
}
