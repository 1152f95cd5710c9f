import { indexLines, lineAt, lineSpan } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { indentUnit, linesOf } from './layout.ts';
import { type NewEntry, yamlText } from './new-entry.ts';
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
export function endOfEntry(text: string, { key, value, span }: MapEntry): number {
  const isEmpty = value.span.end === value.span.start;
  return isEmpty ? (colonAfter(text, key) ?? span.end - 1) + 1 : span.end;
}

function colonAfter(text: string, { span }: ScalarNode): number | undefined {
  const [found] = /^\s*[:：]/.exec(text.slice(span.end, span.end + 100)) ?? [];
  return found === undefined ? undefined : span.end + found.length - 1;
}

/** An edit that only inserts. */
export function insertAt(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
