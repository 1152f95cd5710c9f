import { blanksBefore } from '../text/ends.ts';
import { indexLines, lineAt, lineBreakOf, lineSpan } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { columnOf, endOfLine, indentUnit, isInFlow, linesOf } from './layout.ts';
import { blockLines, flowPairs, type NewEntry, yamlText } from './new-entry.ts';
import { removeFromFlow } from './remove-flow.ts';
import {
  isUnkeyed,
  type ListNode,
  type MapEntry,
  type MapNode,
  type Node,
  type ScalarNode,
} from './tree.ts';

export { columnOf, endOfLine, indentUnit, isInFlow } from './layout.ts';
export { type NewEntry, yamlText };

/** A text and its tree. */
export interface Source {
  readonly text: string;
  readonly root: Node | undefined;
}

/**
 * Adds an entry to the value of `parent`: after the last entry of a block map, inside the braces of
 * a flow map, or as the first entry of an empty value or `{}`. Undefined when the value is not a
 * map.
 */
export function addEntry(
  { text, root }: Source,
  parent: MapEntry,
  ...entries: readonly NewEntry[]
): TextEdit[] | undefined {
  const { value } = parent;
  if (value.kind === 'map' && value.entries.length > 0) return addToMap(text, value, ...entries);
  if (value.kind !== 'map' && !(value.kind === 'scalar' && value.isNull)) return undefined;
  return replaceByMap({ text, root }, parent, entries);
}

/** Writes a map as the value of an entry, replacing an empty value or one on its line. */
export function replaceByMap(
  { text, root }: Source,
  parent: MapEntry,
  entries: readonly NewEntry[],
): TextEdit[] {
  if (isUnkeyed(parent)) return [];
  const { span } = parent.value;
  const key = parent.key.span;
  if (isInFlow(root, key.start)) return setValue(text, parent, `{${flowPairs(entries)}}`);
  const indent = columnOf(text, key.start) + indentUnit(text);
  const at = endOfLine(text, Math.max(span.end, key.end));
  const insert = insertAt(at, blockLines(text, entries, indent, indentUnit(text)));
  if (span.end === span.start) return [insert];
  return [{ span: { start: blanksBefore(text, span.start), end: span.end }, newText: '' }, insert];
}

/** Adds an entry to a non-empty map, or an item to the list that it is read from. */
export function addToMap(text: string, map: MapNode, ...entries: readonly NewEntry[]): TextEdit[] {
  if (map.list) return addListed(text, map.list, entries);
  const last = map.entries.at(-1);
  if (last && !map.flow) return addAfter(text, last, ...entries);
  const pairs = flowPairs(entries);
  if (!last) return [insertAt(map.span.start + 1, pairs)];
  const at = endOfEntry(text, last);
  if (text[map.span.start] === '{') return [insertAt(at, `, ${pairs}`)];
  // `[a: b]` is a list with a single-entry map without braces.
  return [insertAt(map.span.start, '{'), insertAt(at, `, ${pairs}}`)];
}

/** Adds entries to a list, each as an item `- key: value`. */
function addListed(text: string, list: ListNode, entries: readonly NewEntry[]): TextEdit[] {
  const last = list.items.at(-1);
  if (list.flow || !last)
    return addItems(
      text,
      list,
      entries.map((entry) => `{${flowPairs([entry])}}`),
    );
  const column = columnOf(text, text.lastIndexOf('-', last.span.start - 1));
  const lines = entries.map((entry) => {
    const written = blockLines(text, [entry], column + 2, indentUnit(text));
    const at = lineBreakOf(text).length + column;
    return `${written.slice(0, at)}- ${written.slice(at + 2)}`;
  });
  return [insertAt(endOfLine(text, last.span.end), lines.join(''))];
}

/** Adds an entry after another one of the same block map. */
export function addAfter(
  text: string,
  before: MapEntry,
  ...entries: readonly NewEntry[]
): TextEdit[] {
  const column = columnOf(text, before.key.span.start);
  const at = endOfLine(text, before.span.end);
  return [insertAt(at, blockLines(text, entries, column, indentUnit(text)))];
}

/** Adds items, in the form for brackets, to the end of a list. */
export function addItems(text: string, list: ListNode, items: readonly string[]): TextEdit[] {
  if (items.length === 0) return [];
  const last = list.items.at(-1);
  if (last && list.flow && text[list.span.start] !== '[') {
    // A single value that is read as a list of one.
    const first = last.kind === 'scalar' ? inBrackets(text, last) : '';
    return [{ span: list.span, newText: `[${[first, ...items].join(', ')}]` }];
  }
  if (list.flow || !last) {
    const at = last ? last.span.end : list.span.start + 1;
    return [insertAt(at, `${last ? ', ' : ''}${items.join(', ')}`)];
  }
  const pad = ' '.repeat(columnOf(text, text.lastIndexOf('-', last.span.start)));
  const lines = items.map((item) => `${lineBreakOf(text)}${pad}- ${item}`);
  return [insertAt(endOfLine(text, last.span.end), lines.join(''))];
}

/**
 * Removes an entry: its lines in a block map, itself and one comma in a flow map. Comments on other
 * lines stay.
 */
export function removeEntry(text: string, map: MapNode, entry: MapEntry): TextEdit[] {
  if (map.list && entry.item) return removeItem(text, map.list, entry.item.node);
  if (map.flow) {
    const spans = map.entries.map((one) => ({ start: one.span.start, end: endOfEntry(text, one) }));
    return removeFromFlow(text, spans, map.entries.indexOf(entry));
  }
  const lines = linesOf(text, entry.span);
  const isAlone = text.slice(lines.start, entry.span.start).trim() === '';
  return [{ span: isAlone ? lines : entry.span, newText: '' }];
}

/** Removes an item of a flow list with one comma, or the line of a block list's item. */
export function removeItem(text: string, list: ListNode, item: Node): TextEdit[] {
  if (!list.flow) return [{ span: linesOf(text, item.span), newText: '' }];
  const spans = list.items.map(({ span }) => span);
  return removeFromFlow(text, spans, list.items.indexOf(item));
}

/** Replaces the value of a key by YAML on one line. */
export function setValue(text: string, entry: MapEntry, written: string): TextEdit[] {
  if (isUnkeyed(entry)) return [];
  const { key, value } = entry;
  const colon = colonAfter(text, key);
  if (colon === undefined) return [insertAt(key.span.end, `: ${written}`)];
  const { start, end } = value.span;
  if (end === start || start <= colon) return [insertAt(colon + 1, ` ${written}`)];
  const isBlock = value.kind !== 'scalar' && !value.flow;
  const from = isBlock || start === colon + 1 ? colon + 1 : start;
  return [{ span: { start: from, end }, newText: `${from === start ? '' : ' '}${written}` }];
}

/**
 * Wraps a value in brackets or braces, as in `{have: [a]}` around `[a]`. The lines after its first
 * are indented, so that a bracket at the column of the key does not end the whole.
 */
export function wrapFlow(text: string, { span }: Node, head: string, tail: string): TextEdit[] {
  const lines = indexLines(text);
  const pad = ' '.repeat(indentUnit(text));
  const edits = [insertAt(span.start, head)];
  for (let line = lineAt(lines, span.start) + 1; line <= lineAt(lines, span.end); line++)
    edits.push(insertAt(lineSpan(lines, line).start, pad));
  return [...edits, insertAt(span.end, tail)];
}

/** Replaces the text of a scalar, inside its quotes. */
export function replaceScalar({ style, span }: ScalarNode, text: string): TextEdit {
  if (style === 'single') return { span, newText: `'${text.replaceAll("'", "''")}'` };
  return { span, newText: style === 'double' ? JSON.stringify(text) : yamlText(text, true) };
}

/** The source of a scalar, with the quotes that it needs in brackets. */
export function inBrackets(text: string, { span, style, text: read }: ScalarNode): string {
  const written = text.slice(span.start, span.end);
  const isKept = style === 'single' || style === 'double';
  return isKept && !written.includes('\n') ? written : yamlText(read, true);
}

/** The last character of an entry: its colon if it has no value. */
function endOfEntry(text: string, { key, value, span }: MapEntry): number {
  const isEmpty = value.span.end === value.span.start;
  return isEmpty ? (colonAfter(text, key) ?? span.end - 1) + 1 : span.end;
}

function colonAfter(text: string, { span }: ScalarNode): number | undefined {
  const [found] = /^\s*[:：]/.exec(text.slice(span.end, span.end + 100)) ?? [];
  return found === undefined ? undefined : span.end + found.length - 1;
}

function insertAt(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
