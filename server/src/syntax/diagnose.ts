import { indexLines, type LineIndex, lineAt, lineText } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { bareTable, listWithoutKey, type Place, remarkBeside } from './diagnose-layout.ts';
import { type Line, misplaced, readLine } from './diagnose-line.ts';
import { badValue, colons } from './diagnose-value.ts';
import { findOpenQuote } from './open-quote.ts';
import type { SyntaxProblem } from './problem.ts';
import { findUnpairedBracket } from './unpaired-bracket.ts';
import type { YamlError } from './yaml-adapter.ts';

/**
 * Turns the parser's first error into an actionable reason, with a fix if the mistake is clear.
 * Later errors are mostly consequences of the first one, so one mistake stays one problem.
 * @param place where the text stands in the file
 */
export function diagnose(text: string, errors: readonly YamlError[], place?: Place): SyntaxProblem {
  const lines = indexLines(text);
  const error = errors[0] ?? { code: '', message: '', span: { start: 0, end: 0 } };
  const line = readLine(lines, lineAt(lines, error.span.start));
  const problem =
    remarkBeside(lines, lineAt(lines, error.span.start), line) ??
    listWithoutKey(lines, lineAt(lines, error.span.start)) ??
    tabs(text, lines, error, line) ??
    quotes(text, error) ??
    brackets(text, error) ??
    bareTable(lines, lineAt(lines, error.span.start)) ??
    badValue(error, line) ??
    colons(lines, error, line, place) ??
    other(lines, error, line);
  const { start, end } = problem.span;
  return { ...problem, span: { start, end: Math.max(start, Math.min(end, text.length)) } };
}

function tabs(
  text: string,
  lines: LineIndex,
  error: YamlError,
  line: Line,
): SyntaxProblem | undefined {
  const lead = /^\s*/.exec(line.text)?.[0] ?? '';
  const next = lineText(lines, lineAt(lines, error.span.start) + 1);
  if (error.code !== 'TAB_AS_INDENT' && !lead.includes('\t') && !/^ *\t/.test(next))
    return undefined;
  const edits = tabEdits(text);
  const [first] = edits;
  return first && { code: 'tab-indent', span: first.span, found: 'Tab', fix: edits };
}

/** Replaces every tab in the indentation of a text by two spaces. */
export function tabEdits(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const found of text.matchAll(/^[ ]*\t[ \t]*/gm)) {
    const span = { start: found.index, end: found.index + found[0].length };
    edits.push({ span, newText: found[0].replaceAll('\t', '  ') });
  }
  return edits;
}

function quotes(text: string, error: YamlError): SyntaxProblem | undefined {
  const open = findOpenQuote(text);
  if (!open || open.span.start > error.span.end)
    return /closing .quote/.test(error.message)
      ? { code: 'unclosed-quote', span: error.span, found: '"' }
      : undefined;
  const { end } = open.span;
  const fix = [{ span: { start: end, end }, newText: open.quote }];
  return { code: 'unclosed-quote', span: open.span, found: open.quote, fix };
}

function brackets(text: string, error: YamlError): SyntaxProblem | undefined {
  const unpaired = findUnpairedBracket(text);
  if (unpaired && unpaired.at <= error.span.end) {
    const { at, bracket, close } = unpaired;
    if (!close) {
      const span = { start: at, end: at + 1 };
      return { code: 'extra-bracket', span, found: bracket, fix: [{ span, newText: '' }] };
    }
    const fix = [{ span: { start: close.at, end: close.end }, newText: close.bracket }];
    const span = { start: at, end: Math.max(close.at, at + 1) };
    return { code: 'unclosed-bracket', span, found: bracket, fix };
  }
  const closing = /end with a ([\]}])/.exec(error.message)?.[1];
  if (closing)
    return { code: 'unclosed-bracket', span: error.span, found: closing === ']' ? '[' : '{' };
  const fix = [{ span: error.span, newText: '' }];
  if (/flow-(?:seq|map)-end|Unexpected [\]}]/.test(error.message))
    return { code: 'extra-bracket', span: error.span, found: '', fix };
  if (!/Unexpected ,/.test(error.message)) return undefined;
  return { code: 'empty-item', span: error.span, found: ',', fix };
}

function other(lines: LineIndex, error: YamlError, line: Line): SyntaxProblem {
  if (error.code === 'MULTIPLE_DOCS') return secondDocument(lines, error);
  if (error.code === 'RESOURCE_EXHAUSTION')
    return { code: 'too-deep', span: { start: 0, end: 0 }, found: '' };
  if (error.code === 'BAD_INDENT') return misplaced(lines, lineAt(lines, error.span.start));
  return { code: 'other', span: error.span, found: line.text.trim() };
}

/** The first line with content after the first document. */
function secondDocument(lines: LineIndex, error: YamlError): SyntaxProblem {
  let number = lineAt(lines, error.span.start);
  while (number + 1 < lines.starts.length && /^\s*(?:#|$)/.test(lineText(lines, number))) number++;
  const text = lineText(lines, number).trimEnd();
  const start = lines.starts[number] ?? error.span.start;
  const found = text.startsWith('---') ? '---' : '...';
  return { code: 'several-documents', span: { start, end: start + text.length }, found };
}
