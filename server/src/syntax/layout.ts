import { blanksBefore, withoutComment } from '../text/ends.ts';
import { indexLines, lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Node } from './tree.ts';

/** Indentation of one level in spaces: that of the first indented line, else two. */
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

/**
 * The end of the line that contains the offset, after a trailing comment, before the line break.
 */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Whether an offset is inside brackets or braces. */
export function isInFlow(root: Node | undefined, offset: number): boolean {
  let node = root;
  while (node && node.kind !== 'scalar') {
    const { start, end } = node.span;
    if (node.flow) return start < offset && offset < end;
    const parts: readonly Node[] =
      node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
    node = parts.find(({ span }) => span.start <= offset && offset <= span.end);
  }
  return false;
}

/** The whole lines that a span touches, with the line break after them. */
export function linesOf(text: string, span: Span): Span {
  const lines = indexLines(text);
  const start = lines.starts[lineAt(lines, span.start)] ?? 0;
  return { start, end: lines.starts[lineAt(lines, span.end) + 1] ?? text.length };
}
