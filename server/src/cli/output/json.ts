import type { Finding } from '../../rules/finding.ts';
import type { Lang } from '../../text/language.ts';
import { indexLines, type LineIndex, lineColumn } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { countsOf, type FileResult } from './counts.ts';
import { jsonText } from './json-text.ts';

/**
 * The machine-readable form, version 1: lines and columns from 1, columns and offsets in UTF-16
 * units.
 */
export function jsonOutput(results: readonly FileResult[]): string {
  const files = results.map(({ file, text, models, status, lang, findings, understood }) => {
    const lines = indexLines(text);
    return {
      file,
      model: models,
      status,
      ...(understood && {
        understood: { judged: understood.judged, total: understood.total },
      }),
      findings: findings.map((finding) => jsonFinding(lines, finding, lang)),
    };
  });
  return jsonText({ version: 1, files, summary: { files: files.length, ...countsOf(results) } });
}

function jsonFinding(lines: LineIndex, finding: Finding, lang: Lang): unknown {
  return {
    rule: finding.rule,
    name: finding.name,
    severity: finding.severity,
    at: finding.path.join('.'),
    path: finding.path,
    range: jsonRange(lines, finding.span),
    message: finding.message[lang],
    related: finding.related.map(({ span, message }) => ({
      range: jsonRange(lines, span),
      message: message[lang],
    })),
    evidence: finding.facts,
    fixes: finding.fixes().map(({ title, kind, edits }) => ({
      title: title[lang],
      kind,
      edits: edits.map(({ span, newText }) => ({ range: jsonRange(lines, span), newText })),
    })),
  };
}

function jsonRange(lines: LineIndex, span: Span): unknown {
  const place = (offset: number): unknown => {
    const { line, column } = lineColumn(lines, offset);
    return { line: line + 1, column: column + 1, offset };
  };
  return { start: place(span.start), end: place(span.end) };
}
