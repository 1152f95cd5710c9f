import type { Characters } from './characters.ts';
import type { Span } from './span.ts';

/** Where each line of a text starts. CRLF, LF and a lone CR end a line, as the language server protocol has it. */
export interface LineIndex {
  readonly text: Characters;
  /** Offset of the first character of each line; the first is always 0. */
  readonly starts: Uint32Array;
}

/** A place as editors count: line and character from 0, in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Builds the index. */
export function indexLines(text: string): LineIndex {
  return { text, starts: startsOfLong(text) ?? startsOf(text) };
}

/** A line has at least as many characters on average, or looking at each of them is quicker than searching. */
const shortLine = 8;

/** By searching for line breaks, which are compiled code from the first call on; undefined for short lines, and where a CR ends one. */
function startsOfLong(text: string): Uint32Array | undefined {
  if (text.includes('\r')) return undefined;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
    if (starts.length * shortLine > at + 4096) return undefined;
  }
  return Uint32Array.from(starts);
}

/** By looking at each character: lines are counted first, so that nothing is kept but the index itself. */
function startsOf(text: string): Uint32Array {
  let count = 1;
  for (let i = 0; i < text.length; i++) if (endsLine(text, i)) count++;
  const starts = new Uint32Array(count);
  for (let i = 0, line = 1; line < count; i++) if (endsLine(text, i)) starts[line++] = i + 1;
  return starts;
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

/**
 * The index of a text that came from another by one change, without a look at the rest of the text.
 * @param text the text behind the change
 * @param start where the change begins, @param end where it ended before, @param length how long it is now
 */
export function changeLines(
  lines: LineIndex,
  text: Characters,
  start: number,
  end: number,
  length: number,
): LineIndex {
  // A CR at a border may belong to an LF on the other side of it.
  const first = lineAt(lines, Math.max(0, start - 1));
  const last = lineAt(lines, Math.min(lines.text.length, end + 1));
  const delta = length - (end - start);
  const from = lines.starts[first] ?? 0;
  const until =
    last + 1 < lines.starts.length ? (lines.starts[last + 1] ?? 0) + delta : text.length;
  const between: number[] = [];
  const near = text.slice(from, Math.min(until + 1, text.length));
  for (let i = from; i < until; i++) if (endsLine(near, i - from)) between.push(i + 1);
  if (last + 1 < lines.starts.length && between.at(-1) === until) between.pop();
  const starts = new Uint32Array(lines.starts.length - (last - first) + between.length);
  starts.set(lines.starts.subarray(0, first + 1));
  starts.set(between, first + 1);
  starts.set(lines.starts.subarray(last + 1), first + 1 + between.length);
  if (delta !== 0)
    for (let i = first + 1 + between.length; i < starts.length; i++)
      starts[i] = (starts[i] ?? 0) + delta;
  return { text, starts };
}

/** The line (from 0) that holds the offset. Offsets outside the text are clamped. */
export function lineAt(lines: LineIndex, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset to line and column: clamped to the text, never inside a surrogate pair, never behind the line's last character. */
export function lineColumn(lines: LineIndex, offset: number): LineColumn {
  const inside = snap(lines.text, Math.max(0, Math.min(offset, lines.text.length)));
  const line = lineAt(lines, inside);
  const end = lineSpan(lines, line).end;
  return { line, column: Math.min(inside, end) - (lines.starts[line] ?? 0) };
}

/** Line and column to offset, clamped to the line. */
export function offsetAt(lines: LineIndex, place: LineColumn): number {
  if (place.line < 0) return 0;
  if (place.line >= lines.starts.length) return lines.text.length;
  const { start, end } = lineSpan(lines, place.line);
  return Math.max(start, Math.min(start + place.column, end));
}

/** The span of a line (from 0) without its line break. */
export function lineSpan(lines: LineIndex, line: number): Span {
  const start = lines.starts[line] ?? lines.text.length;
  let end = lines.starts[line + 1] ?? lines.text.length;
  while (end > start && isBreak(lines.text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The text of a line (from 0) without its line break. */
export function lineText(lines: LineIndex, line: number): string {
  const { start, end } = lineSpan(lines, line);
  return lines.text.slice(start, end);
}

/** The line break the text uses, so that inserted lines look like the others. */
export function lineBreakOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function snap(text: Characters, offset: number): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
    ? offset - 1
    : offset;
}
