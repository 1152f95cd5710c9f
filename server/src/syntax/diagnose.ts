import { withoutComment } from '../text/ends.ts';
import type { LineIndex } from '../text/lines.ts';
import { indexLines, lineAt, lineText } from '../text/lines.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { findOpenQuote } from './open-quote.ts';
import type { ProblemCode, SyntaxProblem } from './problem.ts';
import { findUnpairedBracket } from './unpaired-bracket.ts';
import type { YamlError } from './yaml-adapter.ts';

/** A line: indentation, an optional `- `, an optional `key:`, the value, a trailing comment. */
interface Line {
  readonly start: number;
  readonly text: string;
  readonly key: string | undefined;
  readonly value: string;
  readonly valueSpan: Span;
}

/**
 * Turns the parser's first error into an actionable reason, with a fix if the mistake is clear.
 * Later errors are mostly consequences of the first one, so one mistake stays one problem.
 */
export function diagnose(text: string, errors: readonly YamlError[]): SyntaxProblem {
  const lines = indexLines(text);
  const error = errors[0] ?? { code: '', message: '', span: { start: 0, end: 0 } };
  const line = readLine(lines, lineAt(lines, error.span.start));
  const problem =
    tabs(text, lines, error, line) ??
    quotes(text, error) ??
    brackets(text, error) ??
    badValue(error, line) ??
    colons(lines, error, line) ??
    other(lines, error, line);
  const { start, end } = problem.span;
  return { ...problem, span: { start, end: Math.max(start, Math.min(end, text.length)) } };
}

function readLine(lines: LineIndex, number: number): Line {
  const start = lines.starts[number] ?? 0;
  const text = lineText(lines, number);
  const lead = /^\s*(?:- +)*/.exec(text)?.[0].length ?? 0;
  const colon = /^[^\s#"'[\]{},:]/.test(text.slice(lead)) ? text.indexOf(':', lead) : -1;
  const isKey = colon >= 0 && /^(?:\s|$)/.test(text.slice(colon + 1));
  const key = isKey ? text.slice(lead, colon).trimEnd() : undefined;
  const behindKey = isKey ? colon + 1 : lead;
  const rest = text.slice(behindKey).trimStart();
  const value = withoutComment(rest);
  const at = start + text.length - rest.length;
  return { start, text, key, value, valueSpan: { start: at, end: at + value.length } };
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
  return { code: 'tab-indent', span: edits[0]?.span ?? error.span, found: 'Tab', fix: edits };
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

/** Values that start with a reserved character of YAML. */
function badValue(error: YamlError, line: Line): SyntaxProblem | undefined {
  const { value, valueSpan: span } = line;
  const first = value[0] ?? '';
  const problem = (code: ProblemCode, found: string, newText: string): SyntaxProblem => ({
    code,
    span,
    found,
    fix: [{ span, newText }],
  });
  if (error.code === 'BAD_SCALAR_START') {
    const found = line.text[error.span.start - line.start] ?? first;
    if (found === '@' && first === '@')
      return problem('reserved-start', '@', value.replace(/^@+\s*/, ''));
    return first === found
      ? problem('reserved-start', found, quote(value))
      : { code: 'reserved-start', span: error.span, found };
  }
  const compared = /^>(=?)\s*(?=\d|[$¥€£])/.exec(value);
  if (compared) return problem('comparison', value, value.replace(compared[0], 'min '));
  if (first === '>' || first === '|') return problem('reserved-start', first, quote(value));
  if (/^\?\s/.test(value)) return problem('question-mark', '?', value.replace(/^\?\s+/, 'tbd '));
  if (/^[&*!%]/.test(value)) return problem('reserved-start', first, quote(value));
  if (/^["']/.test(value) && error.code === 'UNEXPECTED_TOKEN') {
    return problem(
      'text-after-quote',
      value,
      first === '"' ? `'${value.replaceAll("'", "''")}'` : quote(value),
    );
  }
  if (error.code === 'BAD_DQ_ESCAPE')
    return {
      code: 'bad-escape',
      span: error.span,
      found: line.text.slice(error.span.start - line.start).slice(0, 2),
    };
  return undefined;
}

function colons(lines: LineIndex, error: YamlError, line: Line): SyntaxProblem | undefined {
  const { value, valueSpan: span } = line;
  const record = /^(\s*)([\p{L}\p{N}_.-]+) +[[{].*[\]}]$/u.exec(line.text.trimEnd());
  if (record) {
    const [, blanks = '', word = ''] = record;
    const end = line.start + blanks.length + word.length;
    const fix = [{ span: { start: end, end }, newText: ':' }];
    return { code: 'no-colon', span: { start: end - word.length, end }, found: word, fix };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && line.key !== undefined) {
    if (/^-\s/.test(value)) return { code: 'dash-after-key', span, found: value };
    const number = lineAt(lines, error.span.start);
    // Without its own colon the value is only read as a key because of the line below it.
    const isWhole = !/:(?:\s|$)/.test(value) || /^[[{].*[\]}]$/.test(value);
    if (isWhole && number + 1 < lines.starts.length) return misplaced(lines, number + 1);
    return { code: 'colon-in-value', span, found: value, fix: [{ span, newText: quote(value) }] };
  }
  if (/block-seq-ind/.test(error.message)) return { code: 'dash-after-key', span, found: value };
  if (error.code !== 'MULTILINE_IMPLICIT_KEY' && error.code !== 'MISSING_CHAR') return undefined;
  const glued = /^(\s*(?:- +)*[^\s:"'#]+):(?=[^\s:])/.exec(line.text);
  const whole = {
    start: line.start + (/^\s*/.exec(line.text)?.[0].length ?? 0),
    end: line.start + line.text.trimEnd().length,
  };
  if (glued) {
    const at = line.start + glued[0].length;
    return {
      code: 'missing-space',
      span: whole,
      found: line.text.trim(),
      fix: [{ span: { start: at, end: at }, newText: ' ' }],
    };
  }
  const found = withoutComment(line.text.trim());
  const at = whole.start + found.length;
  // A single word is a key; with several words it is unclear which are.
  const fix = /^[\p{L}\p{N}_.-]+$/u.test(found)
    ? [{ span: { start: at, end: at }, newText: ':' }]
    : undefined;
  return { code: 'no-colon', span: whole, found, ...(fix && { fix }) };
}

function other(lines: LineIndex, error: YamlError, line: Line): SyntaxProblem {
  if (error.code === 'MULTIPLE_DOCS') return secondDocument(lines, error);
  if (error.code === 'RESOURCE_EXHAUSTION')
    return { code: 'too-deep', span: { start: 0, end: 0 }, found: '' };
  if (error.code === 'BAD_INDENT') return misplaced(lines, lineAt(lines, error.span.start));
  return { code: 'other', span: error.span, found: line.text.trim() };
}

/** A line at a column where none of its neighbours are. */
function misplaced(lines: LineIndex, number: number): SyntaxProblem {
  const { start, text } = readLine(lines, number);
  const indent = /^\s*/.exec(text)?.[0].length ?? 0;
  const wanted = nearestIndent(lines, number, indent);
  const fix =
    wanted === undefined
      ? undefined
      : [{ span: { start, end: start + indent }, newText: ' '.repeat(wanted) }];
  return {
    code: 'indentation',
    span: { start, end: start + text.trimEnd().length },
    found: text.trim(),
    ...(fix && { fix }),
  };
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

/** The only indentation of earlier lines that is off by one column. */
function nearestIndent(lines: LineIndex, number: number, indent: number): number | undefined {
  const near = new Set<number>();
  for (let before = number - 1; before >= 0; before--) {
    const found = /^( *)\S/.exec(lineText(lines, before))?.[1]?.length ?? indent;
    if (Math.abs(found - indent) === 1) near.add(found);
  }
  return near.size === 1 ? [...near][0] : undefined;
}

function quote(value: string): string {
  return value.includes('"') || value.includes('\\')
    ? `'${value.replaceAll("'", "''")}'`
    : `"${value}"`;
}
