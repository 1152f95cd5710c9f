import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { withSections } from './content.ts';
import { withWholeTexts } from './cut-texts.ts';
import { withFigures, withKeyResults } from './figures-beside.ts';
import { fitsSection, isTaken } from './fits.ts';
import { gathered } from './gathered.ts';
import { mapOfList, type NameEnd } from './listed.ts';
import { rowsIn } from './rows.ts';
import { severalItems } from './several-items.ts';
import { childType, fieldNamed, foldedWord, planType, recordOf } from './shape.ts';
import type { FieldShape, ValueType } from './shape-types.ts';
import { titleIn } from './titled-plan.ts';
import { wordedFields } from './worded.ts';
import { unwrapped } from './wrapped.ts';

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
  const isPlan = record?.id === 'plan';
  const flat = isPlan ? { ...node, entries: unwrapped(node.entries, record) } : node;
  const written = isPlan
    ? withSections(
        gathered(unwrapped(node.entries, record), {
          plan: record,
          sectionOf,
          text: reading.text,
        }),
        record,
        sectionOf,
      )
    : node.entries;
  const worded = new Map([...wordedFields(record, written), ...titleIn(record, written)]);
  const read = written.map((entry) =>
    !worded.has(entry) && isTaken(flat, entry, type, reading.text)
      ? entry
      : readEntry(entry, reading, type, worded.get(entry)),
  );
  const whole = node.flow && record ? withWholeTexts(read, record, reading.text) : read;
  const entries = withKeyResults(withFigures(whole, record), record);
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

function readEntry(
  entry: MapEntry,
  reading: Reading,
  type: ValueType,
  worded: FieldShape | undefined,
): MapEntry {
  const inside = type.type === 'one-or-list' || type.type === 'list' ? type.of : type;
  const field = worded ?? fieldNamed(recordOf(inside), entry.key.text);
  const key = field && inside.type !== 'map' ? named(entry.key, field) : entry.key;
  const of = field ?? childType(inside, entry.key.text);
  const value = of ? readingTree(entry.value, reading, of) : entry.value;
  return key === entry.key && value === entry.value ? entry : { ...entry, key, value };
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
