// Work under its times, or in a few words: `Q2: Spain goes live`, `subscription: if time`.
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { madeField, madeItem, madeRecord } from './made-entries.ts';
import { isTime } from './moments.ts';
import { fieldNamed } from './shape.ts';
import type { RecordShape } from './shape-types.ts';

/** Reads what a line tells of a piece of work, and what a text beside its name tells. */
export interface Told {
  readonly work: (line: ScalarNode) => MapNode | undefined;
  readonly details: (text: ScalarNode) => readonly MapEntry[];
}

/**
 * The work of a section as a list of records, where some of it stands under its time or is a text
 * beside its name.
 * @returns undefined where all of it is written as records
 */
export function workItems(node: MapNode, record: RecordShape, line: Told): ListNode | undefined {
  const isRecord = ({ key, value }: MapEntry): boolean =>
    value.kind === 'map' && (!isTime(key.text) || isWork(value, record));
  if (node.entries.every(isRecord)) return undefined;
  // `lead: Ann` beside the work is said of all of it.
  const fields = node.entries.filter(
    ({ key, value }) => value.kind === 'scalar' && fieldNamed(record, key.text),
  );
  const owner = fields.filter(({ key }) => fieldNamed(record, key.text)?.name === 'owner');
  const items = node.entries.flatMap((entry) => {
    if (fields.includes(entry)) return [];
    if (isRecord(entry)) return [madeItem(entry)];
    const { value } = entry;
    const text = value.kind === 'scalar' && !value.isNull ? value : undefined;
    if (isRank(entry))
      return [(text && line.work(text)) ?? madeRecord(entry.span, [madeField('name', value)])];
    if (isTime(entry.key.text)) return itemsAt(entry, record, owner);
    const beside = text ? line.details(text) : [];
    const one = told(entry);
    return [madeItem({ ...entry, value: { ...one, entries: [...one.entries, ...beside] } })];
  });
  return { kind: 'list', span: node.span, flow: node.flow, items, table: true };
}

/**
 * Phases with a sentence beside their time, `7-8月: clear the old stock`, as records; undefined
 * where there is none.
 */
export function phaseItems(node: MapNode): ListNode | undefined {
  const isTold = ({ value }: MapEntry): boolean =>
    value.kind === 'scalar' && !value.isNull && !/\d/.test(value.text) && !isTime(value.text);
  if (!node.entries.some(isTold)) return undefined;
  const items = node.entries.map((entry) => {
    if (!isTold(entry)) return madeItem(entry);
    const goal = madeField('goal', entry.value);
    const fields = isTime(entry.key.text) ? [madeField('when', entry.key), goal] : [goal];
    return madeItem({ ...entry, value: madeRecord(entry.value.span, fields) });
  });
  return { kind: 'list', span: node.span, flow: node.flow, items, table: true };
}

/** `- payments: a wallet in the app` in a list of work: the name and a sentence on it. */
export function toldItems(node: ListNode, record: RecordShape, line: Told): ListNode | undefined {
  const isTold = (item: Node): MapEntry | undefined => {
    const [only, ...others] = item.kind === 'map' ? item.entries : [];
    const isText = only?.value.kind === 'scalar' && !only.value.isNull;
    return isText && others.length === 0 && !fieldNamed(record, only.key.text) ? only : undefined;
  };
  const items = node.items.map((item) => {
    if (item.kind === 'scalar') return line.work(item) ?? item;
    const entry = isTold(item);
    if (!entry) return item;
    if (!isTime(entry.key.text)) return madeItem({ ...entry, value: told(entry) });
    const [only, ...others] = itemsAt(entry, record, []);
    return only && others.length === 0 ? only : item;
  });
  return items.every((item, at) => item === node.items[at])
    ? undefined
    : { ...node, items, table: true };
}

/** `1: open the store in Rome` */
function isRank({ key, value }: MapEntry): boolean {
  const isCode = /^(?:[A-Za-z]{0,2}\d{1,2}(?:\.\d{1,2})?|[a-z])$/.test(key.text.trim());
  return isCode && !isTime(key.text) && value.kind === 'scalar' && !value.isNull;
}

/** `2027: {owner: Ann}` is a piece of work that is called so. */
function isWork({ entries }: MapNode, record: RecordShape): boolean {
  return entries.length === 0 || entries.some(({ key }) => fieldNamed(record, key.text));
}

/** What is to be done at a time: one text, several, or records. */
function itemsAt(
  { key, value }: MapEntry,
  record: RecordShape,
  owner: readonly MapEntry[],
): Node[] {
  const when = madeField('when', key);
  const item = (name: ScalarNode, ...more: MapEntry[]): Node =>
    madeRecord(name.span, [madeField('name', name), ...more, when, ...owner]);
  if (value.kind === 'scalar') return value.isNull ? [] : [item(value)];
  if (value.kind === 'list')
    return value.items.flatMap((one) => {
      if (one.kind === 'scalar') return one.isNull ? [] : [item(one)];
      return one.kind === 'map' ? [timed(one, when, record)] : [];
    });
  return value.entries.flatMap((entry) => {
    if (entry.value.kind === 'map')
      return [madeItem({ ...entry, value: timed(entry.value, when, record) })];
    const [note] = told(entry).entries;
    return [item(entry.key, ...(note ? [note] : []))];
  });
}

/** A record with a time, unless it has one. */
function timed(node: MapNode, when: MapEntry, record: RecordShape): MapNode {
  const has = node.entries.some(({ key }) => fieldNamed(record, key.text)?.name === 'when');
  return { ...node, entries: has ? node.entries : [...node.entries, when], table: true };
}

/** A text beside the name of a piece of work tells of it, a list names what is done. */
function told({ value }: MapEntry): MapNode {
  const isBlank = value.kind === 'scalar' && value.isNull;
  const field = value.kind === 'list' ? 'mechanisms' : 'note';
  return madeRecord(value.span, isBlank ? [] : [madeField(field, value)]);
}
