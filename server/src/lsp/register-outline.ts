import type {
  CodeLens,
  Connection,
  DocumentSymbol,
  SymbolInformation,
} from 'vscode-languageserver';
import { folds } from '../features/folding.ts';
import { highlights } from '../features/highlight.ts';
import { inlayHints } from '../features/inlay.ts';
import { lenses } from '../features/lens.ts';
import { outline } from '../features/outline.ts';
import { selectionSpans } from '../features/selection.ts';
import { matching } from '../features/symbols.ts';
import { tokens } from '../features/tokens.ts';
import { fromPosition, fromRange } from './convert.ts';
import {
  toCodeLens,
  toFoldingRanges,
  toHighlight,
  toInlayHint,
  toSelectionRange,
  toSemanticTokens,
} from './convert-features.ts';
import { toDocumentSymbol, toFlatSymbols, toWorkspaceSymbol } from './convert-symbols.ts';
import type { FeatureContext } from './feature-context.ts';

/** Maximum number of workspace symbols. */
const maxSymbols = 500;

/**
 * Requests for reading a plan: outline, folding, selection ranges, highlights, semantic tokens,
 * inlay hints.
 */
export function registerOutline(connection: Connection, feature: FeatureContext): void {
  const { answer, client, index } = feature;
  registerMarks(connection, feature);
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer<DocumentSymbol[] | SymbolInformation[]>(
      'documentSymbol',
      uri,
      (plan) =>
        client().nestedSymbols
          ? outline(plan).map((item) => toDocumentSymbol(plan.lines, item))
          : toFlatSymbols(uri, plan.lines, outline(plan)),
      [],
    ),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    const found: SymbolInformation[] = [];
    for (const plan of await index.plans()) {
      const symbols = (await index.digest(plan))?.symbols ?? [];
      found.push(...matching(symbols, query, maxSymbols - found.length).map(toWorkspaceSymbol));
    }
    return found;
  });
  connection.onFoldingRanges(({ textDocument }) =>
    answer(
      'foldingRange',
      textDocument.uri,
      (plan) => toFoldingRanges(folds(plan.lines), client().maxFolds),
      [],
    ),
  );
  connection.onSelectionRanges(({ textDocument, positions }) =>
    answer(
      'selectionRange',
      textDocument.uri,
      (plan) =>
        positions.map((position) =>
          toSelectionRange(plan.lines, selectionSpans(plan, fromPosition(plan.lines, position))),
        ),
      [],
    ),
  );
}

/** What is shown inside the text: highlights, semantic tokens, lenses, inlay hints. */
function registerMarks(connection: Connection, { answer, client }: FeatureContext): void {
  connection.onDocumentHighlight(({ textDocument, position }) =>
    answer(
      'documentHighlight',
      textDocument.uri,
      (plan) => {
        const found = highlights(plan, fromPosition(plan.lines, position));
        // Nothing known: null lets the editor highlight the same word.
        return found.length === 0 ? null : found.map((one) => toHighlight(plan.lines, one));
      },
      null,
    ),
  );
  connection.languages.semanticTokens.on(({ textDocument }) =>
    answer(
      'semanticTokens',
      textDocument.uri,
      (plan) => toSemanticTokens(plan.lines, tokens(plan)),
      {
        data: [],
      },
    ),
  );
  connection.onCodeLens(({ textDocument: { uri } }) =>
    answer<CodeLens[]>(
      'codeLens',
      uri,
      (plan) =>
        client().boardCommand ? lenses(plan).map((lens) => toCodeLens(uri, plan.lines, lens)) : [],
      [],
    ),
  );
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    answer(
      'inlayHint',
      textDocument.uri,
      (plan) =>
        inlayHints(plan, fromRange(plan.lines, range)).map((hint) => toInlayHint(plan.lines, hint)),
      [],
    ),
  );
}
