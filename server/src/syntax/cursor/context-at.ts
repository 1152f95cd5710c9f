import { keyContext, valueContext } from './block-context.ts';
import { continueFlow, type Frame, unquoted } from './brackets.ts';
import { type CompletionContext, lineEnd, lineStartOf, noContext } from './completion-context.ts';
import { Containers, indentOf, keyOf } from './containers.ts';
import { flowContext, type Where } from './flow-context.ts';
import { hasComment, openQuote } from './scalar-at.ts';

/** The open structures at the start of a line. */
interface Above {
  readonly containers: Containers;
  /** The open brackets, and the place of the outermost. */
  readonly frames: Frame[];
  readonly where: Where;
  /** Lines with more indentation continue a text; -1 without one. */
  readonly textIndent: number;
  /** Whether it may continue after blank lines: a block scalar, or unclosed quotes. */
  readonly openText: boolean;
}

/**
 * The completion context at an offset, determined without a parse, so that it works in broken and
 * half-typed text. One pass over the top-level entry that contains it; never throws.
 */
export function contextAt(text: string, offset: number): CompletionContext {
  const at = Math.max(0, Math.min(offset, text.length));
  const lineStart = lineStartOf(text, at);
  const head = text.slice(lineStart, at).replace(/\r$/, '');
  const above = readAbove(text, lineStart);
  const { containers, frames } = above;
  if (frames.length === 0 && isInText(text, lineStart, head, above)) return noContext(at);
  if (hasComment(head)) return noContext(at);
  if (frames.length > 0) return flowContext(text, at, continueFlow(head, 0, frames), above.where);
  const { column, dashed } = containers.readDashes(head);
  const rest = head.slice(column);
  const key = keyOf(rest);
  if (key) containers.mapAt(column).key = unquoted(key.written);
  const value = key ? rest.slice(key.end).trimStart() : rest;
  if (/^[[{]/.test(value)) {
    if (!key && !dashed) containers.endDeeperThan(column);
    return flowContext(text, at, continueFlow(value, 0, []), containers.where());
  }
  if (!key) return keyContext(text, at, containers, { column, dashed, rest });
  const lead = key.end === rest.length ? ' ' : '';
  return valueContext(text, at, containers.pathToValue(), { column, value, lead });
}

function readAbove(text: string, lineStart: number): Above {
  const containers = new Containers();
  let frames: Frame[] = [];
  let where: Where = { path: [], lists: 0 };
  let textIndent = -1;
  let openText = false;
  for (let start = sectionStart(text, lineStart); start < lineStart; ) {
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline).replace(/\r$/, '');
    start = newline + 1;
    if (line.trim() === '' || (textIndent >= 0 && indentOf(line) > textIndent)) continue;
    textIndent = -1;
    if (frames.length > 0) {
      frames = continueFlow(line, 0, frames);
      continue;
    }
    if (line.trimStart().startsWith('#')) continue;
    const { indent, value } = containers.read(line);
    if (/^[[{]/.test(value)) {
      where = containers.where();
      frames = continueFlow(value, 0, []);
    } else if (value !== '') {
      textIndent = indent;
      openText = /^(?:[!&]\S+\s+)*[|>]/.test(value) || openQuote(value) !== '';
    }
  }
  return { containers, frames, where, textIndent, openText };
}

/** The line of the last top-level key at or above a line: nothing above it matters for the path. */
function sectionStart(text: string, lineStart: number): number {
  if (/^[[{]/.test(firstWritten(text))) return 0;
  for (let start = lineStart; start > 0; start = text.lastIndexOf('\n', start - 2) + 1) {
    const first = text[start];
    if (start < lineStart && first !== undefined && !/[\s#\]}-]/.test(first)) return start;
    if (start < 2) break;
  }
  return 0;
}

/** The first line that is neither blank nor a comment. */
function firstWritten(text: string): string {
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end).trim();
    if (line !== '' && !line.startsWith('#') && line !== '---') return line;
    const newline = text.indexOf('\n', end);
    start = newline < 0 ? text.length : newline + 1;
  }
  return '';
}

/** Whether a line continues the text above it, or is between two such lines. */
function isInText(text: string, lineStart: number, head: string, above: Above): boolean {
  const { textIndent, openText } = above;
  if (textIndent < 0) return false;
  if (head.trim() !== '') return indentOf(head) > textIndent;
  if (openText && head.length > textIndent) return true;
  for (let start = lineStart; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (line.trim() !== '' && (openText || !line.trimStart().startsWith('#')))
      return indentOf(line) > textIndent;
    const newline = text.indexOf('\n', end);
    start = newline < 0 ? text.length : newline + 1;
  }
  return false;
}
