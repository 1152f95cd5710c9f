import type {
  CodeAction,
  CodeLens,
  DefinitionLink,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  Location,
  InlayHint as LspHint,
  SelectionRange,
} from 'vscode-languageserver';
import type { Definition } from '../features/definition.ts';
import type { Fold } from '../features/folding.ts';
import type { Highlight } from '../features/highlight.ts';
import type { InlayHint } from '../features/inlay.ts';
import type { Lens } from '../features/lens.ts';
import type { Refactoring } from '../features/refactor/refactoring.ts';
import { tokenModifiers, tokenTypes } from '../features/token-legend.ts';
import type { Token, TokenModifier } from '../features/tokens.ts';
import type { Lang } from '../text/language.ts';
import { indexLines, type LineIndex } from '../text/lines.ts';
import { shown } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { toEdits, toPosition, toRange } from './convert.ts';
import { checkIn, showBoard } from './feature-client.ts';

/** At most as many folds as the client supports, the outer ones first. */
export function toFoldingRanges(folds: readonly Fold[], limit: number): FoldingRange[] {
  return folds.slice(0, Math.max(0, limit)).map(({ start, end, kind }) => ({
    startLine: start,
    endLine: end,
    ...(kind === 'comment' && { kind }),
  }));
}

/** Selection ranges from spans, innermost first. */
export function toSelectionRange(lines: LineIndex, spans: readonly Span[]): SelectionRange {
  let result: SelectionRange | undefined;
  for (const span of [...spans].reverse())
    result = { range: toRange(lines, span), ...(result && { parent: result }) };
  return result ?? { range: toRange(lines, { start: 0, end: 0 }) };
}

export function toHighlight(lines: LineIndex, { span, kind }: Highlight): DocumentHighlight {
  return { range: toRange(lines, span), kind: kind === 'write' ? 3 : 2 };
}

/** Five numbers per token, with positions relative to the previous token. */
export function toSemanticTokens(lines: LineIndex, tokens: readonly Token[]): { data: number[] } {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, type, modifiers } of tokens) {
    const { start, end } = toRange(lines, span);
    if (end.line !== start.line || end.character <= start.character) continue;
    const down = start.line - line;
    data.push(
      down,
      down > 0 ? start.character : start.character - character,
      end.character - start.character,
    );
    data.push(tokenTypes.indexOf(type), bits(modifiers));
    line = start.line;
    character = start.character;
  }
  return { data };
}

function bits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((sum, one) => sum | (1 << tokenModifiers.indexOf(one)), 0);
}

export function toCodeLens(uri: string, lines: LineIndex, { span, title, model }: Lens): CodeLens {
  return {
    range: toRange(lines, span),
    command:
      model === undefined
        ? { title, command: checkIn, arguments: [uri] }
        : { title, command: showBoard, arguments: [uri, model] },
  };
}

export function toInlayHint(lines: LineIndex, { at, label, tooltip }: InlayHint): LspHint {
  return {
    position: toPosition(lines, at),
    label: shown(label),
    tooltip: shown(tooltip),
    paddingLeft: true,
  };
}

export function toDocumentLink(lines: LineIndex, span: Span, target: string): DocumentLink {
  return { range: toRange(lines, span), target };
}

/** The location of a definition: a link with the origin range, for clients that support it. */
export function toDefinition(
  uri: string,
  lines: LineIndex,
  { file, origin, span, selection }: Definition,
): DefinitionLink {
  const there = file ? indexLines(file.text) : lines;
  return {
    originSelectionRange: toRange(lines, origin),
    targetUri: file?.uri ?? uri,
    targetRange: toRange(there, span),
    targetSelectionRange: toRange(there, selection),
  };
}

/** The entry of a plan that a cell of its file of figures names. */
export function toPlanDefinition(
  lines: LineIndex,
  origin: Span,
  plan: { readonly uri: string; readonly lines: LineIndex },
  { span, keySpan }: { readonly span: Span; readonly keySpan: Span },
): DefinitionLink {
  return {
    originSelectionRange: toRange(lines, origin),
    targetUri: plan.uri,
    targetRange: toRange(plan.lines, span),
    targetSelectionRange: toRange(plan.lines, keySpan),
  };
}

export function toLocation({ targetUri, targetSelectionRange }: DefinitionLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}

export function toRefactorAction(
  uri: string,
  lines: LineIndex,
  { title, kind, edits }: Refactoring,
  lang: Lang,
): CodeAction {
  return {
    title: title[lang],
    kind: `refactor.${kind}`,
    edit: { changes: { [uri]: toEdits(lines, edits) } },
  };
}
