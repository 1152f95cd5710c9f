// Records of work that stand side by side: battles, programmes, fronts, each with who and how much.
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { isNumberedWork } from './heading.ts';
import { madeField, madeItem } from './made-entries.ts';
import { ownRecord, workFields } from './part-records.ts';

/** Fewest records that are a group. */
const fewest = 2;

/** The records of work in a map, if there are several: who does it, and when or for how much. */
export function recordGroup({ entries }: MapNode): ReadonlySet<MapEntry> {
  const records = entries.filter(({ value }) => value.kind === 'map');
  const isSure = ({ key, value }: MapEntry): boolean =>
    value.kind === 'map' && ownRecord(value, isNumberedWork(key.text)) !== undefined;
  if (records.filter(isSure).length < fewest) return new Set();
  return new Set(records.filter(({ value }) => value.kind === 'map' && ownRecord(value, true)));
}

/** Whether most entries below a heading of levers are work with its own money or time. */
export function hasCosts(value: Node): boolean {
  if (value.kind !== 'map') return false;
  const dated = [...recordGroup(value)].filter(
    (one) => one.value.kind === 'map' && isDated(one.value),
  );
  return dated.length >= fewest && dated.length * 2 > value.entries.length;
}

/** Whether a record says when, or for how much. */
export function isDated(own: MapNode): boolean {
  return workFields(own).some(({ name }) => name !== 'owner');
}

/**
 * A piece of work with what stands in it: what has neither time nor money of its own is a means
 * of it.
 */
export function workWith(own: MapNode, entry: MapEntry, inside: readonly Node[]): readonly Node[] {
  const items = inside.map((item) => ({ item, name: meansOf(item) }));
  // Where nobody leads a group, those lead who do what stands in it.
  const isLed = workFields(own).some(({ name }) => name === 'owner');
  if (!isLed && items.some(({ name }) => !name)) return inside;
  const names = items.flatMap(({ name }) => name ?? []);
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last) return [madeItem({ ...entry, value: own }), ...inside];
  const span = { start: first.span.start, end: last.span.end };
  const means = madeField('mechanisms', {
    kind: 'list',
    span,
    flow: true,
    items: names,
    table: true,
  });
  const value = { ...own, entries: [...own.entries, means] };
  const others = items.flatMap(({ item, name }) => (name ? [] : [item]));
  return [madeItem({ ...entry, value }), ...others];
}

/** The name of a line of work that says nothing more. */
function meansOf(item: Node): Node | undefined {
  if (item.kind === 'scalar') return item;
  if (item.kind !== 'map' || isDated(item)) return undefined;
  const name = item.entries.find(({ key }) => key.text === 'name');
  return name?.value.kind === 'scalar'
    ? { ...name.value, text: name.value.whole ?? name.value.text }
    : undefined;
}
