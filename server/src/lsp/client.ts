import type { InitializeParams } from 'vscode-languageserver';
import { repository } from '../version.ts';
import { commandsOf, suggestAgain } from './feature-client.ts';
import { plainTextClient, readTextClient, type TextClient } from './text-client.ts';

/**
 * The capabilities that a client announces in `initialize`, as far as the server core needs them.
 */
export interface Client {
  /** Where it shows Markdown, and whether it supports snippets. */
  readonly text: TextClient;
  readonly configuration: boolean;
  readonly folders: boolean;
  readonly watching: boolean;
  /** It can trigger completion again after an item is accepted. */
  readonly suggestsAgain: boolean;
  /** It shows a list of plans. */
  readonly plansView: boolean;
  /** It can open the address of a rule. */
  readonly ruleDocuments: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly locale: string | undefined;
}

/** A client that has announced nothing yet. */
export const unknownClient: Client = {
  text: plainTextClient,
  configuration: false,
  folders: false,
  watching: false,
  suggestsAgain: false,
  plansView: false,
  ruleDocuments: false,
  refreshesDiagnostics: false,
  locale: undefined,
};

/** Reads the capabilities of a client; omitted ones count as unsupported. */
export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities;
  const given: unknown = params.initializationOptions;
  const options = typeof given === 'object' && given !== null ? given : {};
  return {
    text: readTextClient(params),
    configuration: workspace?.configuration ?? false,
    folders: workspace?.workspaceFolders ?? false,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    suggestsAgain: commandsOf(given).includes(suggestAgain),
    plansView: 'plansView' in options && options.plansView === true,
    ruleDocuments:
      ('ruleDocuments' in options && options.ruleDocuments === true) ||
      // Every client that supports code descriptions can open web addresses.
      (repository !== '' && textDocument?.publishDiagnostics?.codeDescriptionSupport === true),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    locale: 'locale' in options ? String(options.locale) : params.locale,
  };
}
