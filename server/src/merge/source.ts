import type { Fields } from '../diff/value.ts';
import { type Comment, commentsOf } from '../syntax/comments.ts';
import { columnOf, endOfLine } from '../syntax/edit.ts';
import { contentEnd } from '../syntax/extent.ts';
import type { MapEntry, Node } from '../syntax/tree.ts';
import { blanksBefore } from '../text/ends.ts';

/** One version of a plan, as the merge sees it. */
export interface Source {
  readonly text: string;
  readonly root: Node | undefined;
  readonly values: Fields;
  readonly comments: readonly Comment[];
}

/** Puts a version together. */
export function sourceOf(text: string, root: Node | undefined, values: Fields): Source {
  return { text, root, values, comments: commentsOf(text, root) };
}

/** The last character of an entry's own: no comment, no blank line behind it. */
export function entryEnd({ text }: Source, { key, value }: MapEntry): number {
  const end = Math.max(key.span.end, contentEnd(value));
  return key.span.start + text.slice(key.span.start, end).trimEnd().length;
}

/** Where an entry ends with the comment behind its last line, for entries that are moved as a whole. */
export function wholeEnd(source: Source, entry: MapEntry): number {
  return endOfLine(source.text, entryEnd(source, entry));
}

/** The entry takes more than one line. */
export function isLong(source: Source, entry: MapEntry): boolean {
  return source.text.slice(entry.key.span.start, entryEnd(source, entry)).includes('\n');
}

/** Whole lines above an entry that hold nothing but comments or blanks, up to the line of what stands before. */
export interface Lead {
  readonly start: number;
  readonly end: number;
  readonly comments: readonly string[];
}

/** What stands above an entry. */
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

/** The comment behind an entry, on the last line of its value or, for a block, on the line of its key; with the blanks before it. */
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

/** The place right behind the colon of a key. */
function keyLineEnd({ text }: Source, { key }: MapEntry): number {
  const colon = text.indexOf(':', key.span.end);
  return colon < 0 ? key.span.end : colon + 1;
}

/** The value stands on the lines below its key. */
export function isBlock({ text }: Source, { key, value }: MapEntry): boolean {
  return text.slice(key.span.end, value.span.start).includes('\n') && value.kind !== 'scalar';
}

/** A piece of a text for another place: lines behind the first move with the column it starts at. */
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
