import type { Finding as CoreFinding } from '../rules/finding.ts';
import { type LineIndex, lineColumn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Finding, FindingSummary, Range } from './types.ts';

/** A finding without its place. */
export function summary({ rule, name, severity, path, message }: CoreFinding): FindingSummary {
  return { rule, name, severity, at: path.join('.'), message };
}

/** A finding with its place and fixes as plain data. */
export function findingData(lines: LineIndex, finding: CoreFinding): Finding {
  return {
    ...summary(finding),
    range: rangeOf(lines, finding.span),
    evidence: finding.facts,
    fixes: finding.fixes().map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText })),
    })),
  };
}

function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  const position = (offset: number): Range['start'] => {
    const { line, column } = lineColumn(lines, offset);
    return { line: line + 1, column: column + 1, offset };
  };
  return { start: position(start), end: position(end) };
}
