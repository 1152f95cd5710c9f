import type {
  CodeAction,
  Diagnostic,
  DiagnosticSeverity,
  TextEdit as LspEdit,
  Position,
  Range,
} from 'vscode-languageserver';
import type { Action } from '../features/code-actions.ts';
import { ruleAddress } from '../features/explain-rule.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/rule.ts';
import type { Lang } from '../text/language.ts';
import { type LineIndex, lineColumn, offsetAt } from '../text/lines.ts';
import type { Span, TextEdit } from '../text/span.ts';

/**
 * The only place where offsets become protocol positions and vice versa. Clamped, never inverted,
 * never inside a surrogate pair.
 */
export function toRange(lines: LineIndex, span: Span): Range {
  const start = toPosition(lines, span.start);
  return { start, end: toPosition(lines, Math.max(span.start, span.end)) };
}

export function toPosition(lines: LineIndex, offset: number): Position {
  const { line, column } = lineColumn(lines, offset);
  return { line, character: column };
}

export function fromPosition(lines: LineIndex, position: Position): number {
  return offsetAt(lines, { line: position.line, column: position.character });
}

export function fromRange(lines: LineIndex, range: Range): Span {
  return { start: fromPosition(lines, range.start), end: fromPosition(lines, range.end) };
}

export function toEdits(lines: LineIndex, edits: readonly TextEdit[]): LspEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};

/** Maximum number of findings shown per file; a file with more has a note on its first line. */
const maxDiagnostics = 250;

/**
 * @param links whether the client can open `planwright:/rules/CODE.md`, so that codes link to their
 *   explanation
 */
export function toDiagnostics(
  uri: string,
  lines: LineIndex,
  findings: readonly Finding[],
  lang: Lang,
  links = false,
): Diagnostic[] {
  const shown: Diagnostic[] = findings.slice(0, maxDiagnostics - 1).map((finding) => ({
    ...toDiagnostic(uri, lines, finding, lang),
    ...(links && { codeDescription: { href: ruleAddress(finding.rule) } }),
  }));
  const more = findings.length - shown.length;
  if (more > 0) {
    const message =
      lang === 'zh' ? `还有 ${more} 条提示未显示` : `${more} more findings are not shown`;
    shown.unshift({
      range: toRange(lines, { start: 0, end: 0 }),
      severity: 3,
      source: 'planwright',
      message,
    });
  }
  return shown;
}

function toDiagnostic(uri: string, lines: LineIndex, finding: Finding, lang: Lang): Diagnostic {
  return {
    range: toRange(lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'planwright',
    message: finding.message[lang],
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ span, message }) => ({
        location: { uri, range: toRange(lines, span) },
        message: message[lang],
      })),
    }),
    data: { name: finding.name, at: finding.path.join('.') },
  };
}

export function toCodeAction(
  uri: string,
  lines: LineIndex,
  action: Action,
  lang: Lang,
): CodeAction {
  return {
    title: action.title,
    kind: action.kind === 'fixAll' ? 'source.fixAll.planwright' : 'quickfix',
    edit: { changes: { [uri]: toEdits(lines, action.edits) } },
    ...(action.finding && { diagnostics: [toDiagnostic(uri, lines, action.finding, lang)] }),
    ...(action.preferred && { isPreferred: true }),
  };
}
