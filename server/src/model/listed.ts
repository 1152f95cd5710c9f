import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { fieldNamed, recordOf } from './shape.ts';
import type { RecordShape, ValueType } from './shape-types.ts';
import { wordedFields } from './worded.ts';

/** The end of the name at the start of a text of `kpis`: `GMV 1亿 -> 2亿`. 0 if it is only a name. */
export type NameEnd = (text: string) => number;

type MapType = Extract<ValueType, { type: 'map' }>;

const longestId = 64;

/**
 * An id derived from a name: spaces become hyphens, invalid characters are left out, the case
 * stays.
 */
export function idFrom(name: string): string {
  const id = name
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_.-]/gu, '')
    .slice(0, longestId);
  return id.replace(/^[.-]+|[.-]+$/g, '');
}

/**
 * A list of entries as the equivalent map (format 1.1, section 1.1). Explicit ids stay, and an id
 * from a name that is already taken gets a number.
 */
export function mapOfList(list: ListNode, type: MapType, nameEnd: NameEnd): MapNode {
  const taken = new Set<string>();
  const used = new Map<string, number>();
  const entries = list.items.flatMap((item, index) => {
    const read = entryOfItem(item, type, nameEnd);
    if (!read) return [];
    if (!read.isMade) {
      taken.add(read.entry.key.text);
      return read.entry;
    }
    const id = freeId(idFrom(read.entry.key.text) || String(index + 1), taken, used);
    taken.add(id);
    return { ...read.entry, key: { ...read.entry.key, text: id } };
  });
  const { span, flow, table } = list;
  return { kind: 'map', span, flow, entries, ...(table ? { table } : { list }) };
}

/** @param used the last number of each name, so that the search for a free one starts there */
function freeId(wanted: string, taken: ReadonlySet<string>, used: Map<string, number>): string {
  let number = used.get(wanted) ?? 1;
  let id = number === 1 ? wanted : `${wanted}-${number}`;
  while (taken.has(id)) id = `${wanted}-${++number}`;
  used.set(wanted, number);
  return id;
}

interface ItemRead {
  readonly entry: MapEntry;
  /** The key is a name from which the id is derived later. */
  readonly isMade: boolean;
}

function entryOfItem(item: Node, type: MapType, nameEnd: NameEnd): ItemRead | undefined {
  if (item.kind === 'scalar')
    return item.isNull || item.text.trim() === '' ? undefined : ofText(item, type, nameEnd);
  if (item.kind === 'list') return made(item, emptyAt(item.span.start), item);
  const record = recordOf(type.of);
  const [only] = item.entries;
  const isWrapped = item.table === true && !item.flow;
  if (only && item.entries.length === 1 && (isWrapped || !isNaming(record, only.key.text))) {
    const entry = { ...only, span: item.span, item: { node: item, isKeyed: true } };
    return { entry, isMade: false };
  }
  return ofRecord(item, record);
}

function isNaming(record: RecordShape | undefined, key: string): boolean {
  if (!record) return false;
  return key === 'id' || record.namedBy.includes(key) || fieldNamed(record, key) !== undefined;
}

/** A record with an id, or with a field that names it. */
function ofRecord(item: MapNode, record: RecordShape | undefined): ItemRead {
  const sources = ['id', 'name', '名称', ...(record?.namedBy ?? [])];
  const worded = wordedFields(record, item.entries);
  const fieldOf = (entry: MapEntry): string | undefined =>
    (worded.get(entry) ?? fieldNamed(record, entry.key.text))?.name;
  const found = sources
    .map((word) => item.entries.find((one) => one.key.text === word || fieldOf(one) === word))
    .find((entry) => entry?.value.kind === 'scalar' && !entry.value.isNull);
  const isId = found?.key.text === 'id';
  const isField = found !== undefined && !isId && fieldOf(found) !== undefined;
  const entries = isField ? item.entries : item.entries.filter((entry) => entry !== found);
  const name = found?.value.kind === 'scalar' ? found.value : emptyAt(item.span.start);
  return { ...made(item, name, { ...item, entries }), isMade: !isId };
}

/** A text: the short form of the entry, its name, or for KPIs both. */
function ofText(item: ScalarNode, type: MapType, nameEnd: NameEnd): ItemRead {
  const short = type.of.type === 'entry' ? type.of.short : [];
  if (short.some((one) => one.type === 'kpi-line')) {
    const end = nameEnd(item.text);
    // `margin: 48%`, `EBITDA - break-even`: what stands between the name and its value.
    const [gap = ''] = /^\s*[:：]|^\s+[-–—](?=\s)/u.exec(item.text.slice(end)) ?? [];
    const name = pieceOf(item, 0, end || undefined);
    const line = pieceOf(item, end === 0 ? 0 : end + gap.length, undefined);
    return made(item, name, end === 0 ? emptyAt(item.span.end) : line);
  }
  if (type.of.type === 'record') {
    const [field = 'name'] = recordOf(type.of)?.namedBy ?? [];
    const key = { ...emptyAt(item.span.start), text: field, isNull: false };
    const entry = { key, value: item, span: item.span };
    const record = { kind: 'map', span: item.span, flow: true, entries: [entry] } as const;
    return made(item, item, record);
  }
  const isText = type.keys.type === 'own' && short.some((one) => one.type === 'text');
  return made(item, item, isText ? item : emptyAt(item.span.end));
}

function made(node: Node, name: ScalarNode, value: Node): ItemRead {
  const key: ScalarNode = { ...name, isNull: false };
  const item = { node, isKeyed: false, ...(name.text !== '' && { name: name.text.trim() }) };
  return { entry: { key, value, span: node.span, item }, isMade: true };
}

function emptyAt(offset: number): ScalarNode {
  const span: Span = { start: offset, end: offset };
  return { kind: 'scalar', span, text: '', style: 'plain', isNull: true };
}

/**
 * A part of a plain text on one line, with its own span; for quoted and multi-line texts the span
 * of the whole.
 */
function pieceOf(node: ScalarNode, from: number, to: number | undefined): ScalarNode {
  const part = node.text.slice(from, to);
  const text = part.trim();
  if (node.style !== 'plain' || node.span.end - node.span.start !== node.text.length)
    return { ...node, text };
  const start = node.span.start + from + part.indexOf(text);
  return { ...node, text, span: { start, end: start + text.length } };
}
