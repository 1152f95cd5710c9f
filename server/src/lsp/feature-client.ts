import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/token-legend.ts';

/** The command behind the line above a plan. Only clients that have it are offered the line. */
export const showBoard = 'planwright.showBoard';

/** The command that asks an editor for completions once more. Only clients that have it are told to. */
export const suggestAgain = 'editor.action.triggerSuggest';

/** The commands that a client announces. */
export function commandsOf(options: unknown): readonly unknown[] {
  const commands: unknown =
    typeof options === 'object' && options !== null && 'commands' in options
      ? options.commands
      : [];
  return Array.isArray(commands) ? commands : [];
}

/** What a client can do, as far as the features ask. */
export interface FeatureClient {
  /** Outlines as a tree. */
  readonly nestedSymbols: boolean;
  /** Definitions with the word they start from. */
  readonly linkedDefinitions: boolean;
  /** Most folds it takes. */
  readonly maxFolds: number;
  readonly boardCommand: boolean;
  readonly refresh: { readonly tokens: boolean; readonly hints: boolean; readonly lenses: boolean };
}

export const plainClient: FeatureClient = {
  nestedSymbols: false,
  linkedDefinitions: false,
  maxFolds: 5000,
  boardCommand: false,
  refresh: { tokens: false, hints: false, lenses: false },
};

/** Reads what a client announces; what is left out it cannot do. */
export function readFeatureClient({
  capabilities,
  initializationOptions,
}: InitializeParams): FeatureClient {
  const { textDocument, workspace } = capabilities;
  return {
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    linkedDefinitions: textDocument?.definition?.linkSupport ?? false,
    maxFolds: textDocument?.foldingRange?.rangeLimit ?? plainClient.maxFolds,
    boardCommand: commandsOf(initializationOptions).includes(showBoard),
    refresh: {
      tokens: workspace?.semanticTokens?.refreshSupport ?? false,
      hints: workspace?.inlayHint?.refreshSupport ?? false,
      lenses: workspace?.codeLens?.refreshSupport ?? false,
    },
  };
}

/** Kinds of code actions that are no mends. */
export const refactorKinds = ['refactor.extract', 'refactor.rewrite'];

/** What the server offers a client beside findings, completion, hover and mends. */
export function featureCapabilities(client: FeatureClient): ServerCapabilities {
  return {
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: true,
    },
    ...(client.boardCommand && { codeLensProvider: { resolveProvider: false } }),
    inlayHintProvider: true,
    documentLinkProvider: { resolveProvider: false },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  };
}
