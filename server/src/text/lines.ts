import type { Span } from './span.ts';

/**
 * Where each line of a text starts. CRLF, LF and a lone CR end a line, as the language server
 * protocol has it.
 */
export interface LineIndex {
  readonly text: string;
  /** Offset of the first character of each line; the first is always 0. */
  readonly starts: readonly number[];
}

/** A position as editors count: line and character from 0, in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Builds the index. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
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

/**
 * Offset to line and column: clamped to the text, never inside a surrogate pair, never past the
 * line's last character.
 */
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

function snap(text: string, offset: number): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
    ? offset - 1
    : offset;
}
