import { blanksBefore, withoutComment } from '../text/ends.ts';
import { indexLines, lineAt, lineBreakOf, lineSpan } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from './tree.ts';

/** What to write behind a new key: one line, or a block whose lines are indented below the key. */
export interface NewEntry {
  readonly key: string;
  /** On the key's line, in flow style where it is a list or map. Empty for a key alone. */
  readonly inline: string;
  /** Lines below the key, indented relative to it by their own leading blanks; used in block style only. */
  readonly below?: readonly string[];
}

/** Blanks one level of the text is indented by: that of the first indented line, else two. */
export function indentUnit(text: string): number {
  let isBelowKey = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline < 0 ? text.length : newline);
    start = newline < 0 ? text.length : newline + 1;
    const written = line.trimStart();
    if (written === '' || written.startsWith('#')) continue;
    const indent = line.length - written.length;
    if (indent > 0 && isBelowKey && blanksBefore(line, indent) === 0) return indent;
    isBelowKey = indent === 0 && withoutComment(line).trimEnd().endsWith(':');
  }
  return 2;
}

/** Column of an offset in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The end of the line that holds the offset, behind a trailing comment, before the line break. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/**
 * Adds an entry to the value of `parent`: behind the last entry of a block map, inside the braces of a flow map,
 * or as the first entry where nothing or `{}` is written. Undefined when the value is no map.
 */
export function addEntry(text: string, parent: MapEntry, entry: NewEntry): TextEdit[] | undefined {
  const { value } = parent;
  if (value.kind === 'map' && value.entries.length > 0) return addToMap(text, value, entry);
  if (value.kind !== 'map' && !(value.kind === 'scalar' && value.isNull)) return undefined;
  const indent = columnOf(text, parent.key.span.start) + indentUnit(text);
  const at = endOfLine(text, value.kind === 'map' ? value.span.end : parent.key.span.end);
  const insert = { span: { start: at, end: at }, newText: blockLines(text, entry, indent) };
  if (value.span.end === value.span.start) return [insert];
  const start = blanksBefore(text, value.span.start);
  return [{ span: { start, end: value.span.end }, newText: '' }, insert];
}

/** Adds an entry to a map that has some. */
export function addToMap(text: string, map: MapNode, entry: NewEntry): TextEdit[] {
  const last = map.entries.at(-1);
  if (map.flow || !last) {
    const at = last ? last.span.end : map.span.start + 1;
    const value =
      entry.inline === '' && entry.below
        ? `{${entry.below.map((line) => line.trim()).join(', ')}}`
        : entry.inline;
    return [
      {
        span: { start: at, end: at },
        newText: `${last ? ', ' : ''}${entry.key}:${value === '' ? '' : ` ${value}`}`,
      },
    ];
  }
  const at = endOfLine(text, last.span.end);
  return [
    {
      span: { start: at, end: at },
      newText: blockLines(text, entry, columnOf(text, last.key.span.start)),
    },
  ];
}

/** Adds an entry behind another one of the same block map. */
export function addAfter(text: string, before: MapEntry, entry: NewEntry): TextEdit[] {
  const at = endOfLine(text, before.span.end);
  return [
    {
      span: { start: at, end: at },
      newText: blockLines(text, entry, columnOf(text, before.key.span.start)),
    },
  ];
}

function blockLines(text: string, entry: NewEntry, indent: number): string {
  const lineBreak = lineBreakOf(text);
  const pad = ' '.repeat(indent);
  const first = `${pad}${entry.key}:${entry.inline === '' ? '' : ` ${entry.inline}`}`;
  const below = (entry.below ?? []).map((line) => `${pad}${line}`);
  return [first, ...below].map((line) => `${lineBreak}${line}`).join('');
}

/** Adds an item to the end of a list. */
export function addItem(text: string, list: ListNode, item: string): TextEdit[] {
  const last = list.items.at(-1);
  if (list.flow || !last) {
    const at = last ? last.span.end : list.span.start + 1;
    return [{ span: { start: at, end: at }, newText: `${last ? ', ' : ''}${item}` }];
  }
  const dash = text.lastIndexOf('-', last.span.start);
  const at = endOfLine(text, last.span.end);
  return [
    {
      span: { start: at, end: at },
      newText: `${lineBreakOf(text)}${' '.repeat(columnOf(text, dash))}- ${item}`,
    },
  ];
}

/** Removes an entry: its lines in a block map, itself and one comma in a flow map. A comment of its own on other lines stays. */
export function removeEntry(text: string, map: MapNode, entry: MapEntry): TextEdit[] {
  if (map.flow) return [{ span: withComma(text, map.entries, entry), newText: '' }];
  const lines = indexLines(text);
  const first = lineSpan(lines, lineAt(lines, entry.span.start));
  const alone = text.slice(first.start, entry.span.start).trim() === '';
  if (!alone) return [{ span: entry.span, newText: '' }];
  const nextLine = lines.starts[lineAt(lines, entry.span.end) + 1] ?? text.length;
  return [{ span: { start: first.start, end: nextLine }, newText: '' }];
}

/** Removes an item of a flow list with one comma, or the line of a block list's item. */
export function removeItem(text: string, list: ListNode, item: Node): TextEdit[] {
  if (list.flow) return [{ span: withComma(text, list.items, item), newText: '' }];
  const lines = indexLines(text);
  const start = lines.starts[lineAt(lines, item.span.start)] ?? 0;
  return [
    {
      span: { start, end: lines.starts[lineAt(lines, item.span.end) + 1] ?? text.length },
      newText: '',
    },
  ];
}

function withComma(
  text: string,
  all: readonly { readonly span: { start: number; end: number } }[],
  one: { readonly span: { start: number; end: number } },
) {
  const index = all.indexOf(one);
  const next = all[index + 1];
  if (next) return { start: one.span.start, end: next.span.start };
  const before = all[index - 1];
  if (before) return { start: before.span.end, end: one.span.end };
  const comma = /^\s*,/.exec(text.slice(one.span.end))?.[0].length ?? 0;
  return { start: one.span.start, end: one.span.end + comma };
}

/** Replaces what a scalar says, in its own quotes. */
export function replaceScalar(node: ScalarNode, text: string): TextEdit {
  if (node.style === 'single')
    return { span: node.span, newText: `'${text.replaceAll("'", "''")}'` };
  if (node.style === 'double') return { span: node.span, newText: JSON.stringify(text) };
  return { span: node.span, newText: text };
}

/** What YAML takes for more than text: at its start, inside it, and in brackets. */
const risky = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|^$|\s$|\n|^(?:~|null|Null|NULL)$/;
const riskyInFlow = /[,[\]{}]/;
/** Their full-width look-alikes: a reader of plans takes them for a mistake of the keyboard there. */
const wide =
  /^[\u2018-\u201f\u3001-\u3011\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]|：$|： /;
const wideInFlow = /[，、［］｛｝：]/;

/** A text as a YAML value: plain where that is safe, else in double quotes. */
export function yamlText(text: string, flow = false): string {
  const needsQuotes =
    risky.test(text) ||
    wide.test(text) ||
    (flow && (riskyInFlow.test(text) || wideInFlow.test(text)));
  return needsQuotes ? JSON.stringify(text) : text;
}
