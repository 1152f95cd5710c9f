import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/token-legend.ts';

/** The command of the code lens above a plan. Only clients that have it get the lens. */
export const showBoard = 'planwright.showBoard';

/** The command of the code lens above the KPIs: entering the figures that are due. */
export const checkIn = 'planwright.checkIn';

/** The command that triggers completion again. Only sent to clients that have it. */
export const suggestAgain = 'editor.action.triggerSuggest';

/** The commands that a client announces. */
export function commandsOf(options: unknown): readonly unknown[] {
  const commands: unknown =
    typeof options === 'object' && options !== null && 'commands' in options
      ? options.commands
      : [];
  return Array.isArray(commands) ? commands : [];
}

/** Client capabilities that the features need. */
export interface FeatureClient {
  /** Outlines as a tree. */
  readonly nestedSymbols: boolean;
  /** Definitions as links with the origin range. */
  readonly linkedDefinitions: boolean;
  /** Maximum number of folds. */
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

/** Reads the capabilities of a client; omitted ones count as unsupported. */
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

/** Kinds of code actions that are not quick fixes. */
export const refactorKinds = ['refactor.extract', 'refactor.rewrite'];

/** The server's capabilities besides diagnostics, completion, hover and fixes. */
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
