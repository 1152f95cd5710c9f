import type { Fields } from '../diff/value.ts';
import { type Comment, commentsOf } from '../syntax/comments.ts';
import { columnOf, endOfLine } from '../syntax/edit.ts';
import { contentEnd } from '../syntax/extent.ts';
import type { MapEntry, Node } from '../syntax/tree.ts';
import { blanksBefore } from '../text/ends.ts';

/** One version of a plan in a merge. */
export interface Source {
  readonly text: string;
  readonly root: Node | undefined;
  readonly values: Fields;
  readonly comments: readonly Comment[];
}

/** Reads a version. */
export function sourceOf(text: string, root: Node | undefined, values: Fields): Source {
  return { text, root, values, comments: commentsOf(text, root) };
}

/** The end of an entry's content, without a comment or blank lines after it. */
export function entryEnd({ text }: Source, { key, value }: MapEntry): number {
  const end = Math.max(key.span.end, contentEnd(value));
  return key.span.start + text.slice(key.span.start, end).trimEnd().length;
}

/**
 * The end of an entry including the comment on its last line, for entries that are moved as a
 * whole.
 */
export function wholeEnd(source: Source, entry: MapEntry): number {
  return endOfLine(source.text, entryEnd(source, entry));
}

/** Whether the entry spans more than one line. */
export function isLong(source: Source, entry: MapEntry): boolean {
  return source.text.slice(entry.key.span.start, entryEnd(source, entry)).includes('\n');
}

/** The comment lines and blank lines right above an entry. */
export interface Lead {
  readonly start: number;
  readonly end: number;
  readonly comments: readonly string[];
}

/** The comments and blank lines above an entry. */
export function leadOf({ text }: Source, entry: MapEntry): Lead {
  const end = entry.key.span.start - columnOf(text, entry.key.span.start);
  let start = end;
  const comments: string[] = [];
  while (start > 0) {
    const lineStart = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(lineStart, start).trim();
    if (line !== '' && !line.startsWith('#')) break;
    if (line !== '') comments.unshift(line);
    start = lineStart;
  }
  return { start, end, comments };
}

/**
 * The trailing comment of an entry, on the last line of its value or, for a block, on the line of
 * its key; with the space before it.
 */
export function tailOf(
  source: Source,
  entry: MapEntry,
): { readonly start: number; readonly end: number; readonly text: string } {
  const { text, comments } = source;
  const from = isBlock(source, entry) ? keyLineEnd(source, entry) : entryEnd(source, entry);
  const end = endOfLine(text, from);
  const comment = comments.find(({ span }) => span.start >= from && span.start <= end);
  if (!comment) return { start: from, end: from, text: '' };
  return {
    start: blanksBefore(text, comment.span.start, ' \t'),
    end,
    text: text.slice(comment.span.start, end),
  };
}

/** The offset right after the colon of a key. */
function keyLineEnd({ text }: Source, { key }: MapEntry): number {
  const colon = text.indexOf(':', key.span.end);
  return colon < 0 ? key.span.end : colon + 1;
}

/** Whether the value is on the lines below its key. */
export function isBlock({ text }: Source, { key, value }: MapEntry): boolean {
  return text.slice(key.span.end, value.span.start).includes('\n') && value.kind !== 'scalar';
}

/**
 * A part of a text for another place: the lines after the first are indented for the new column.
 */
export function moved(text: string, fromColumn: number, toColumn: number): string {
  const [first = '', ...rest] = text.split('\n');
  const shift = toColumn - fromColumn;
  const lines = rest.map((line) => {
    if (line.trim() === '') return line;
    if (shift >= 0) return ' '.repeat(shift) + line;
    return line.slice(Math.min(-shift, line.length - line.trimStart().length));
  });
  return [first, ...lines].join('\n');
}
