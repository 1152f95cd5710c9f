// Parts of a plan below headings of the author's own: under an objective, a region, a person.
import type { ListNode, MapEntry, Node } from '../syntax/tree.ts';
import { goalInHeading, isGoalHeading } from './heading.ts';
import { madeField, madeItem } from './made-entries.ts';
import { pairIn } from './paired.ts';
import { isGrouped, isPart, type PartName, partNamed, partNames } from './part-names.ts';
import { figuresIn, measuredGoal, ownRecord } from './part-records.ts';
import { rowsIn } from './rows.ts';
import { headingRank } from './shape.ts';
import type { RecordShape } from './shape-types.ts';
import {
  type Above,
  noParts,
  type Parts,
  take,
  takeAt,
  takeItems,
  withOwnNames,
} from './take-parts.ts';
import { isTable } from './unnamed-rows.ts';
import { isTime } from './work.ts';

/** Maximum depth of headings above a part. */
const deepest = 4;

/** What is known of the plan around an entry. */
export interface Around {
  readonly plan: RecordShape;
  /** The section that an entry is, if it is one. */
  readonly sectionOf: (entry: MapEntry) => string | undefined;
  /** The whole file. */
  readonly text: string;
}

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
  for (const entry of entries) {
    if (gone.has(entry) || !isOpen(entry, around)) continue;
    const found = noParts();
    look(entry, { ...around, found, depth: 0, above: {} });
    // A numbered goal stays one, with its key results.
    if (isGoalHeading(entry.key.text) && !hasGoals) found.goals = [];
    else if (partNames.some((name) => found[name].length > 0)) gone.add(entry);
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
  return isGrouped(value) || hasParts(value, around.text);
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

/** The entries of sections that are there, as items; several are each an item. */
function itemsOf(name: PartName, there: readonly MapEntry[], around: Around): readonly Node[] {
  const [only, ...others] = there;
  if (!only) return [];
  const { value } = only;
  const isRecord = value.kind === 'map' && ownRecord(value) !== undefined;
  if (others.length > 0 || isRecord) return there.map(madeItem);
  const field = around.plan.fields.get(name);
  const rows = field?.type === 'map' ? rowsIn(value, field, around.text) : undefined;
  if (rows) return rows.items;
  if (value.kind === 'list') return value.items;
  return value.kind === 'map' ? value.entries.map(madeItem) : [value];
}

function sectionOfItems(name: string, { key }: MapEntry, found: readonly Node[]): MapEntry {
  const items = withOwnNames(found);
  const span = { start: items[0]?.span.start ?? key.span.start, end: items.at(-1)?.span.end ?? 0 };
  const value: ListNode = { kind: 'list', span, flow: true, items, table: true };
  return { key: { ...key, text: name }, value, span };
}

interface Search extends Around {
  readonly found: Parts;
  readonly depth: number;
  readonly above: Above;
}

/** Looks for parts in the value of an entry, and below it. */
function look(entry: MapEntry, search: Search): void {
  const { value, key } = entry;
  const { found, depth, above, text } = search;
  const part = partNamed(entry, { depth, text });
  if (part === 'kpis' && value.kind === 'scalar' && !/[|\t]/.test(value.text))
    return takeItems(part, [value], above, found, /^kr/iu.test(key.text));
  if (part !== undefined && isPart(part, value) && !hasParts(value, text))
    return take(part, entry, search);
  if (value.kind !== 'map' || depth >= deepest) return;
  if (depth === 0 && isTime(key.text)) return takeAt(entry, found);
  const measured = measuredGoal(value);
  if (measured) {
    found.kpis.push(measured);
    found.goals.push(key);
    return;
  }
  const figures = depth > 0 ? figuresIn(entry, value) : undefined;
  if (figures) {
    found.kpis.push(...figures);
    return;
  }
  const own = depth > 0 ? undefined : ownRecord(value);
  if (own) found.initiatives.push(madeItem({ ...entry, value: own }));
  if (depth === 0 && goalInHeading(key.text)) found.goals.push(key);
  const inner = isTime(key.text) ? { ...above, when: madeField('when', key) } : above;
  for (const child of value.entries) look(child, { ...search, above: inner, depth: depth + 1 });
}
