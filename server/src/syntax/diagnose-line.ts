import { withoutComment } from '../text/ends.ts';
import { type LineIndex, lineText } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { SyntaxProblem } from './problem.ts';

/** A line: indentation, an optional `- `, an optional `key:`, the value, a trailing comment. */
export interface Line {
  readonly start: number;
  readonly text: string;
  readonly key: string | undefined;
  readonly value: string;
  readonly valueSpan: Span;
}

/** A line with its indentation and content. */
export function readLine(lines: LineIndex, number: number): Line {
  const start = lines.starts[number] ?? 0;
  const text = lineText(lines, number);
  const lead = /^\s*(?:- +)*/.exec(text)?.[0].length ?? 0;
  const end = /^[^\s#"'[\]{},:]/.test(text.slice(lead)) ? text.slice(lead).search(/:(?:\s|$)/) : -1;
  const isKey = end >= 0;
  const colon = lead + end;
  const key = isKey ? text.slice(lead, colon).trimEnd() : undefined;
  const behindKey = isKey ? colon + 1 : lead;
  const rest = text.slice(behindKey).trimStart();
  const value = withoutComment(rest);
  const at = start + text.length - rest.length;
  return { start, text, key, value, valueSpan: { start: at, end: at + value.length } };
}

/** A line at a column where none of its neighbours are. */
export function misplaced(lines: LineIndex, number: number): SyntaxProblem {
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

/** The only indentation of earlier lines that is off by one column. */
function nearestIndent(lines: LineIndex, number: number, indent: number): number | undefined {
  const near = new Set<number>();
  for (let before = number - 1; before >= 0; before--) {
    const found = /^( *)\S/.exec(lineText(lines, before))?.[1]?.length ?? indent;
    if (Math.abs(found - indent) === 1) near.add(found);
  }
  return near.size === 1 ? [...near][0] : undefined;
}

/** A value in quotes. */
export function quote(value: string): string {
  return value.includes('"') || value.includes('\\')
    ? `'${value.replaceAll("'", "''")}'`
    : `"${value}"`;
}
