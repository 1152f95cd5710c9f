import { indexLines, lineAt, lineSpan } from '../text/lines.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** Indents or dedents the lines of a span after its first one. */
export function shiftLines(text: string, span: Span, by: number): TextEdit[] {
  if (by === 0) return [];
  const lines = indexLines(text);
  const edits: TextEdit[] = [];
  for (let line = lineAt(lines, span.start) + 1; line <= lineAt(lines, span.end); line++) {
    const { start, end } = lineSpan(lines, line);
    if (start === end || start >= span.end) continue;
    if (by > 0) edits.push({ span: { start, end: start }, newText: ' '.repeat(by) });
    else {
      const blanks = /^ */.exec(text.slice(start, Math.min(end, start - by)))?.[0].length ?? 0;
      if (blanks > 0) edits.push({ span: { start, end: start + blanks }, newText: '' });
    }
  }
  return edits;
}
