import { nearest } from '../catalog/lookup.ts';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { withSections } from './content.ts';
import { withWholeTexts } from './cut-texts.ts';
import { fitsSection, isTaken } from './fits.ts';
import { mapOfList, type NameEnd } from './listed.ts';
import { rowsIn } from './rows.ts';
import { severalItems } from './several-items.ts';
import { childType, fieldNamed, foldedWord, isExtension, planType, recordOf } from './shape.ts';
import type { FieldShape, RecordShape, ValueType } from './shape-types.ts';

/** What the reading of a tree needs beside it. */
export interface Reading {
  /** The whole file. */
  readonly text: string;
  readonly nameEnd: NameEnd;
}

/**
 * The normalised tree of a plan: lists of entries as maps with ids, fields and enumerated values
 * under their names in the format. Spans refer to the text; unchanged nodes are the syntax tree's.
 */
export function readingTree(node: Node, reading: Reading, type: ValueType = planType): Node {
  if (type.type === 'map' && type.listed) {
    const list = rowsIn(node, type, reading.text) ?? (node.kind === 'list' ? node : undefined);
    if (list) return readingTree(mapOfList(list, type, reading.nameEnd), reading, type);
  }
  if (node.kind === 'scalar') {
    const list = isOneEntry(node, type) ? listOfOne(node) : undefined;
    return list ? readingTree(list, reading, type) : scalar(node, type);
  }
  if (node.kind === 'list') {
    const of = itemType(type);
    if (!of) return node;
    const items = node.items.map((item) => readingTree(item, reading, of));
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  }
  const record = recordOf(type);
  const sectionOf = ({ key, value }: MapEntry): string | undefined => {
    const field = fieldNamed(record, key.text);
    return field && fitsSection(value, field, reading.text) ? field.name : undefined;
  };
  const written =
    record?.id === 'plan' ? withSections(node.entries, record, sectionOf) : node.entries;
  const read = written.map((entry) =>
    isTaken(node, entry, type, reading.text) ? entry : readEntry(entry, reading, type),
  );
  const whole = node.flow && record ? withWholeTexts(read, record, reading.text) : read;
  const entries = withFigures(whole, record);
  return sameParts(node, entries) ? node : { ...node, entries };
}

/** `goals: a safe market`: a text instead of a list with one entry. */
function isOneEntry(node: ScalarNode, type: ValueType): boolean {
  if (type.type !== 'map' || !type.listed || node.isNull || node.text.trim() === '') return false;
  return isTextEntry(type) || !severalItems.test(node.text);
}

/** Whether a text may be a whole entry, so that it may have commas. */
export function isTextEntry({ keys, of }: Extract<ValueType, { type: 'map' }>): boolean {
  if (keys.type !== 'own') return false;
  return of.type === 'record' || (of.type === 'entry' && of.short[0]?.type === 'text');
}

function listOfOne(node: ScalarNode): ListNode {
  return { kind: 'list', span: node.span, flow: true, items: [node] };
}

function sameParts(node: MapNode, entries: readonly MapEntry[]): boolean {
  return (
    entries.length === node.entries.length &&
    entries.every((entry, index) => entry === node.entries[index])
  );
}

function readEntry(entry: MapEntry, reading: Reading, type: ValueType): MapEntry {
  const inside = type.type === 'one-or-list' || type.type === 'list' ? type.of : type;
  const field = fieldNamed(recordOf(inside), entry.key.text);
  const key = field && inside.type !== 'map' ? named(entry.key, field) : entry.key;
  const of = field ?? childType(inside, entry.key.text);
  const value = of ? readingTree(entry.value, reading, of) : entry.value;
  return key === entry.key && value === entry.value ? entry : { ...entry, key, value };
}

/** `base: {revenue: €31m}` as `base: {kpis: {revenue: €31m}}`. */
function withFigures(
  entries: readonly MapEntry[],
  record: RecordShape | undefined,
): readonly MapEntry[] {
  const { figures: field } = record ?? {};
  if (!record || field === undefined) return entries;
  const figures = entries.filter((entry) => isFigure(entry, record));
  const [first] = figures;
  const last = figures.at(-1);
  if (!first || !last) return entries;
  const others = entries.filter((entry) => !figures.includes(entry));
  const there = others.find(({ key }) => key.text === field);
  if (there?.value.kind === 'map') {
    const value = { ...there.value, entries: [...there.value.entries, ...figures] };
    return others.map((entry) => (entry === there ? { ...entry, value } : entry));
  }
  if (there) return entries;
  const span = { start: first.span.start, end: last.span.end };
  const value: MapNode = { kind: 'map', span, flow: true, entries: figures };
  return [...others, { key: { ...first.key, text: field }, value, span }];
}

/** A key that is no field, nor nearly one, with a figure. */
function isFigure({ key, value }: MapEntry, { fields }: RecordShape): boolean {
  return (
    !fields.has(key.text) &&
    !isExtension(key.text) &&
    value.kind === 'scalar' &&
    /\d/.test(value.text) &&
    nearest(key.text, [...fields.keys()]) === undefined
  );
}

function named(key: ScalarNode, { name }: FieldShape): ScalarNode {
  return key.text === name ? key : { ...key, text: name };
}

function itemType(type: ValueType): ValueType | undefined {
  if (type.type === 'list' || type.type === 'one-or-list') return type.of;
  return type.type === 'entry' ? type.short.map(itemType).find((of) => of) : undefined;
}

/** Enumerated values by any of their words; other texts stay as they are. */
function scalar(node: ScalarNode, type: ValueType): ScalarNode {
  if (type.type === 'one-or-list') return scalar(node, type.of);
  if (node.isNull || (type.type !== 'enum' && type.type !== 'boolean')) return node;
  const value = valueNamed(type, node.text);
  return value === undefined || value === node.text ? node : { ...node, text: value };
}

const yesAndNo = { true: ['是', 'yes'], false: ['否', 'no'] };

function valueNamed(type: ValueType, text: string): string | undefined {
  const { words, values = [] } = type as FieldShape & { readonly values?: readonly string[] };
  const wanted = foldedWord(text);
  const known = Object.entries(type.type === 'boolean' ? yesAndNo : (words ?? {}));
  const named = known.find(([, others]) => others.some((word) => foldedWord(word) === wanted));
  const found = named?.[0] ?? values.find((value) => foldedWord(value) === wanted);
  const rest = text.replace(number, '');
  return found ?? (rest === '' || rest === text ? undefined : valueNamed(type, rest));
}

/** `4.5 million businesses` are businesses. */
const number =
  /^[约近]?\d[\d.,]*\s*(?:million|thousand|billion|bn|m|k|[千万亿]+)?\s*[家个名位]?\s*/iu;
