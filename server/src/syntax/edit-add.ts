import { blanksBefore } from '../text/ends.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { endOfEntry, inBrackets, insertAt, setValue } from './edit.ts';
import { columnOf, endOfLine, indentUnit, isInFlow } from './layout.ts';
import { blockLines, flowPairs, type NewEntry } from './new-entry.ts';
import { isUnkeyed, type ListNode, type MapEntry, type MapNode, type Node } from './tree.ts';

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
  if (map.table) return [];
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
