// What stands under a heading inside another, as items of a part of the plan.
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { madeField, madeItem, madeRecord } from './made-entries.ts';
import { isGrouped, isWorkList, type PartName, partNamed } from './part-names.ts';
import { isCode, isFigureLine, keyResult } from './part-records.ts';
import { rowsIn } from './rows.ts';
import { recordOf } from './shape.ts';
import type { RecordShape } from './shape-types.ts';
import { tableRows } from './tables.ts';
import { toldWork } from './told-work.ts';
import { isTable, namedRows } from './unnamed-rows.ts';
import { isTime } from './work.ts';

/** What is said above an item and holds for it. */
export interface Above {
  readonly owner?: MapEntry;
  readonly when?: MapEntry;
}

/** The items of each part that were found. */
export type Parts = Record<PartName, Node[]>;

export function noParts(): Parts {
  return { goals: [], kpis: [], initiatives: [], risks: [], not_doing: [] };
}

interface Taking {
  readonly plan: RecordShape;
  readonly text: string;
  readonly found: Parts;
  readonly above: Above;
}

/** Takes what stands under a heading as items of a part. */
export function take(part: PartName, { key, value }: MapEntry, taking: Taking): void {
  const { found, plan, text, above } = taking;
  const field = plan.fields.get(part);
  const record = field?.type === 'map' ? recordOf(field.of) : undefined;
  const rows = record && tableRows(value, record, text);
  const isResult = part === 'kpis' && /^kr|key result|关键结果/iu.test(key.text);
  if (rows) found[part].push(...rows.items);
  else if (value.kind === 'scalar') found[part].push(value);
  else if (value.kind === 'list' && isTable(value)) found[part].push(...namedRows(part, value));
  else if (value.kind === 'list') takeItems(part, value.items, above, found, isResult);
  else if (part === 'kpis' && value.entries.every((one) => isCode(one.key.text)))
    takeItems(part, value.entries.map(valueOf), above, found, true);
  else takeMap(part, key.text, value, taking);
}

/** Groups of items, and entries by their names. */
function takeMap(part: PartName, heading: string, value: MapNode, taking: Taking): void {
  const { found, plan, text, above } = taking;
  const groups = value.entries.filter((one) =>
    part === 'kpis' ? isGrouped(value) : part === 'initiatives' && isWorkList(one.value),
  );
  for (const group of groups)
    if (group.value.kind === 'list')
      takeItems(part, group.value.items, groupAbove(heading, group, above), found, false);
  const entries = value.entries.filter((one) => !groups.includes(one));
  if (entries.length === 0) return;
  const rest = { ...value, entries };
  const field = plan.fields.get(part);
  const rows = field?.type === 'map' ? rowsIn(rest, field, text) : undefined;
  found[part].push(...(rows?.items ?? entries.map(madeItem)));
}

function valueOf({ value }: MapEntry): Node {
  return value;
}

/**
 * Items of a part; a line of figures among the work is a KPI.
 * @param areResults whether they are key results, of which those without figures are no KPIs
 */
export function takeItems(
  part: PartName,
  items: readonly Node[],
  above: Above,
  found: Parts,
  areResults: boolean,
): void {
  for (const one of items) {
    const item = part === 'kpis' ? keyResult(one, areResults) : one;
    if (!item) continue;
    const isKpi = part === 'initiatives' && isFigureLine(item);
    found[isKpi ? 'kpis' : part].push(isKpi ? item : under(part, item, above));
    if (part === 'initiatives' && item.kind === 'map' && item.entries.length > 1)
      found.kpis.push(...movedBy(item));
  }
}

/** `7月: {Ann: open the shop}`: work under its time, by who does it. */
export function takeAt({ key, value }: MapEntry, found: Parts): void {
  const when = madeField('when', key);
  for (const entry of value.kind === 'map' ? value.entries : []) {
    if (/^(?:milestones?|里程碑)$/iu.test(entry.key.text)) continue;
    const inner = { when, owner: madeField('owner', entry.key) };
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    found.initiatives.push(...items.map((item) => under('initiatives', item, inner)));
  }
}

/** `moves: refused parcels 20% -> 9%` in a record of work: the KPI that it moves. */
function movedBy({ entries }: MapNode): readonly Node[] {
  return entries.flatMap(({ key, value }) => {
    const isNamed = partNamed({ key, value, span: key.span }, { depth: 1, text: '' }) === 'kpis';
    return isNamed && isFigureLine(value) ? [value] : [];
  });
}

/** A group of work under a time or a person. */
function groupAbove(heading: string, { key }: MapEntry, above: Above): Above {
  if (isTime(key.text)) return { ...above, when: madeField('when', key) };
  return people.test(heading) ? { ...above, owner: madeField('owner', key) } : above;
}

const people = /\bwho\b|谁|按人|分工|责任/iu;

/** A text in a list of work as a record, with what is said above it. */
function under(part: PartName, item: Node, { owner, when }: Above): Node {
  if (part !== 'initiatives' || item.kind !== 'scalar' || item.isNull) return item;
  const told = toldWork(item);
  if (!told && !owner && !when) return item;
  const own = told?.entries ?? [madeField('name', { ...item, whole: item.text })];
  const more = [owner, when].filter((one) => !own.some(({ key }) => key.text === one?.key.text));
  return madeRecord(item.span, [...own, ...more.flatMap((one) => one ?? [])]);
}

/** `gmv` of two regions: the second one with a number. */
export function withOwnNames(items: readonly Node[]): readonly Node[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const [only, ...others] = item.kind === 'map' ? item.entries : [];
    if (!only || others.length > 0 || item.kind !== 'map') return item;
    const count = (counts.get(only.key.text) ?? 0) + 1;
    counts.set(only.key.text, count);
    if (count === 1) return item;
    const key = { ...only.key, text: `${only.key.text} ${count}` };
    return { ...item, entries: [{ ...only, key }] };
  });
}
