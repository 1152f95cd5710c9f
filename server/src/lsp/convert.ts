import type {
  CodeAction,
  Diagnostic,
  DiagnosticSeverity,
  InsertReplaceEdit,
  TextEdit as LspEdit,
  CompletionItem as LspItem,
  Position,
  Range,
} from 'vscode-languageserver';
import type { Action } from '../features/code-actions.ts';
import type { CompletionItem } from '../features/completion/item.ts';
import { ruleAddress } from '../features/explain-rule.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/rule.ts';
import type { Lang } from '../text/language.ts';
import { type LineIndex, lineColumn, offsetAt } from '../text/lines.ts';
import { shown } from '../text/message.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { TextClient } from './text-client.ts';

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

const itemKinds = { field: 10, catalog: 20, own: 18, value: 12 } as const;

export function toCompletionItem(
  lines: LineIndex,
  item: CompletionItem,
  index: number,
  lang: Lang,
  client: TextClient,
): LspItem {
  const remark = item.remark && shown(item.remark[lang]);
  const detail = item.detail && shown(item.detail[lang]);
  return {
    label: shown(item.label),
    kind: itemKinds[item.kind],
    ...((detail || remark) && {
      labelDetails: {
        ...(remark !== undefined && { detail: ` ${remark}` }),
        ...(detail && { description: detail }),
      },
    }),
    ...(detail && { detail }),
    filterText: item.filter,
    sortText: `${String(item.rank + 10).padStart(5, '0')}${String(index).padStart(4, '0')}`,
    insertTextFormat: client.snippets ? 2 : 1,
    insertTextMode: 1,
    textEdit: toItemEdit(lines, item, client),
    ...(item.also && { additionalTextEdits: toEdits(lines, [item.also]) }),
    ...(item.about && { data: item.about }),
  };
}

/** The edit of an item: with both ranges for a client that supports insert and replace. */
function toItemEdit(
  lines: LineIndex,
  { insert, replace, insertEnd }: CompletionItem,
  { snippets, insertReplace }: TextClient,
): LspEdit | InsertReplaceEdit {
  const newText = snippets ? insert : withoutTabStops(insert);
  const range = toRange(lines, replace);
  return insertReplace && insertEnd !== undefined
    ? { newText, insert: toRange(lines, { ...replace, end: insertEnd }), replace: range }
    : { newText, range };
}

/** A snippet as plain text: placeholders become their default. */
function withoutTabStops(insert: string): string {
  return insert.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/g,
    (_, escaped?: string, text: string = '') => escaped ?? text.replace(/\\([\\$}])/g, '$1'),
  );
}
