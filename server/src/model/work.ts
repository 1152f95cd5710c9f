// Work under its times, or in a few words: `Q2: Spain goes live`, `subscription: if time`.
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { fieldNamed } from './shape.ts';
import type { RecordShape } from './shape-types.ts';

/** `2019Q1`, `7-8月`, `All year`, `January – March`, `2018.10`: a key that says when. */
const times = [
  /^(?:fy\s?)?'?(?:19|20)\d{2}(?:$|[\s./年,，qhQH–—~～至到-])/iu,
  /^[qh][1-4]\b/iu,
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.?(?:$|[\s–—-])/iu,
  /^(?:january|february|march|april|august|september|october|november|december)\b/iu,
  /^(?:spring|summer|autumn|winter|all year|year round)\b/iu,
  /^\d{1,2}(?:\s?[-–—~～至到、]\s?\d{1,2})?月/u,
  /^(?:上半年|下半年|全年|年内|年底|春节|第?[一二三四]季度)/u,
];

/** Whether a key of the work says when, and not what. */
export function isTime(key: string): boolean {
  const text = key.trim();
  return times.some((pattern) => pattern.test(text));
}

/**
 * The work of a section as a list of records, where some of it stands under its time or is a text
 * beside its name.
 * @returns undefined where all of it is written as records
 */
export function workItems(node: MapNode, record: RecordShape): ListNode | undefined {
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
    if (isRecord(entry)) return [wrap(entry)];
    return isTime(entry.key.text)
      ? itemsAt(entry, record, owner)
      : [wrap({ ...entry, value: told(entry) })];
  });
  return { kind: 'list', span: node.span, flow: node.flow, items, table: true };
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
  const when = entryOf('when', key);
  const item = (name: ScalarNode, ...more: MapEntry[]): Node =>
    recordOf(name, [entryOf('name', name), ...more, when, ...owner]);
  if (value.kind === 'scalar') return value.isNull ? [] : [item(value)];
  if (value.kind === 'list')
    return value.items.flatMap((one) => {
      if (one.kind === 'scalar') return one.isNull ? [] : [item(one)];
      return one.kind === 'map' ? [timed(one, when, record)] : [];
    });
  return value.entries.flatMap((entry) => {
    if (entry.value.kind === 'map')
      return [wrap({ ...entry, value: timed(entry.value, when, record) })];
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
function told({ value, span }: MapEntry): MapNode {
  const isBlank = value.kind === 'scalar' && value.isNull;
  const key: ScalarNode = { kind: 'scalar', span, text: '', style: 'plain', isNull: false };
  const field = value.kind === 'list' ? 'mechanisms' : 'note';
  const entries = isBlank ? [] : [{ key: { ...key, text: field }, value, span: value.span }];
  return { kind: 'map', span: value.span, flow: true, entries, table: true };
}

/** As an item `- name: {…}`, so that the name stays the id. */
function wrap(entry: MapEntry): MapNode {
  return { kind: 'map', span: entry.span, flow: false, entries: [entry], table: true };
}

function recordOf({ span }: ScalarNode, entries: readonly MapEntry[]): MapNode {
  return { kind: 'map', span, flow: true, entries, table: true };
}

function entryOf(field: string, value: ScalarNode): MapEntry {
  return { key: { ...value, text: field, isNull: false }, value, span: value.span };
}
