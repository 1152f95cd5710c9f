// Parts of a plan below headings of the author's own: under an objective, a region, a person.
import type { MapEntry } from '../syntax/tree.ts';
import { takeResults } from './goal-results.ts';
import { takeTargets } from './goal-targets.ts';
import { goalInHeading, isGoalHeading, isNumberedWork } from './heading.ts';
import { madeField } from './made-entries.ts';
import { isTime } from './moments.ts';
import { hasParts, isOpen, isPlain } from './open-headings.ts';
import { isOfOldTimes } from './other-headings.ts';
import { pairIn } from './paired.ts';
import { isPart, isTable, partNamed, partNames } from './part-names.ts';
import { figuresIn, leadOf, measuredGoal, ownRecord } from './part-records.ts';
import { itemsOf, sectionOfItems } from './part-sections.ts';
import { type Above, type Around, noParts, type Parts } from './part-types.ts';
import { arrowLines, resultsIn } from './result-lines.ts';
import { headingRank } from './shape.ts';
import { take, takeItems } from './take-parts.ts';
import { takeAt } from './take-work.ts';
import { topicWork } from './topic-work.ts';
import { isTableText } from './wide-tables.ts';
import { isDated, recordGroup, workWith } from './work-groups.ts';

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
    (one) => !isGoalHeading(one.key.text) && !isTitle(one) && around.sectionOf(one) === 'goals',
  );
  const has = (section: string): boolean =>
    entries.some(
      (one) => around.sectionOf(one) === section && headingRank(around.plan, one.key.text) === 0,
    );
  const [hasKpis, hasWork] = [has('kpis'), has('initiatives')];
  for (const entry of entries) {
    const found = noParts();
    const isGoal = around.sectionOf(entry) === 'goals' && !isGoalHeading(entry.key.text);
    const isMeasured = isGoal && !hasKpis && !gone.has(entry) && takeTargets(entry, around, found);
    if (isMeasured) gone.add(entry);
    else if (isGoal && !hasKpis) takeResults(entry.value, { ...around, found });
    else if (gone.has(entry) || !isOpen(entry, around, hasWork)) continue;
    else look(entry, { ...around, found, depth: 0, above: {}, hasWork });
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

/** `OKRs: Commerce 2015` names the document. */
function isTitle({ key, value }: MapEntry): boolean {
  return value.kind === 'scalar' && /^okrs?$/iu.test(key.text.trim());
}

interface Search extends Around {
  readonly found: Parts;
  readonly depth: number;
  readonly above: Above;
  /** The records of work that stand side by side. */
  readonly group?: ReadonlySet<MapEntry> | undefined;
  /** Whether the plan has a section of work. */
  readonly hasWork: boolean;
}

/** `F1`: a number in place of a name. */
const bareCode = /^[A-Z]{1,2}\s?\d{1,2}$/iu;

/** A goal with its code. */
const coded = /^[A-Z]{1,2}\d{1,2}\s\S/u;

/** Looks for parts in the value of an entry, and below it. */
function look(entry: MapEntry, search: Search): void {
  if (isTakenWhole(entry, search)) return;
  const { key, value } = entry;
  const { found, depth, above } = search;
  if (isOfOldTimes(key.text)) return;
  const isOther = (one: MapEntry): boolean =>
    partNamed(one, { depth: depth + 1, text: search.text }) === undefined;
  found.kpis.push(...arrowLines(value, isOther));
  if (value.kind !== 'map' || depth >= deepest) return;
  const measured = measuredGoal(value);
  const figures = depth > 0 && !measured ? figuresIn(entry, value) : undefined;
  const pair = depth < deepest ? pairIn(value.entries) : undefined;
  found.kpis.push(...(measured ? [measured] : (figures ?? [])), ...(pair?.items ?? []));
  if (figures) return;
  const isWork = search.group?.has(entry) === true;
  const isGoal =
    (measured && !bareCode.test(key.text)) ||
    (depth > 0 ? coded.test(key.text) : goalInHeading(key.text));
  if (isGoal) found.goals.push(key);
  const before = found.initiatives.length;
  const time = isTime(key.text) ? { when: madeField('when', key) } : {};
  const inner = { ...above, ...time, ...leadOf(value) };
  const group = search.hasWork ? undefined : recordGroup(value);
  for (const child of value.entries)
    if ((!measured || child.value.kind !== 'scalar') && !pair?.entries.includes(child))
      look(child, { ...search, above: inner, depth: depth + 1, group });
  const topic = topicWork(value);
  if (topic) found.initiatives.push(topic);
  if (topic || (depth > 0 && !isWork) || isGoalHeading(key.text)) return;
  const own = ownRecord(value, isWork || isNumberedWork(key.text));
  if (!own) return;
  // A group is work itself where nothing stands in it, or it has its own time or money.
  const inside = found.initiatives.slice(before);
  if (inside.length === 0 || isDated(own))
    found.initiatives.splice(before, inside.length, ...workWith(own, entry, inside));
}

/** Takes the value of an entry as a part, if it is one. */
function isTakenWhole(entry: MapEntry, search: Search): boolean {
  const { value, key } = entry;
  const { found, depth, above, text } = search;
  const part = partNamed(entry, { depth, text });
  const results = part === 'goals' && depth > 0 ? resultsIn(value) : [];
  if (part === 'kpis' && value.kind === 'scalar' && !isTableText(value.text))
    takeItems(part, [value], above, found, depth > 0);
  else if (results.length > 0) found.kpis.push(...results);
  else if (part !== undefined && isTable(part, value, text)) take(part, entry, search);
  else if (part !== undefined && isPart(part, value) && !hasParts(value, text))
    take(part, entry, search);
  else if (depth === 0 && value.kind === 'list' && goalInHeading(key.text)) {
    found.goals.push(key);
    takeItems('kpis', value.items, above, found, true);
  } else if (isTime(key.text) && isPlain(value, depth, text)) takeAt(entry, found);
  else return false;
  return true;
}
