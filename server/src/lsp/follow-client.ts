import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { asksForFindings } from './capabilities.ts';
import { type Client, readClient } from './client.ts';
import type { Parts } from './server-parts.ts';
import { readSettings } from './settings.ts';

/** Plans, company catalogues, configurations and baselines; files of figures. */
const watchers = [{ globPattern: '**/*.{yaml,yml,json}' }, { globPattern: '**/*.actuals.csv' }];

/** Handles notifications of the client: capabilities, folders, settings, files. */
export function followClient(
  connection: Connection,
  { workspace, guard, diagnostics, plans, features, state }: Parts,
): { readonly begin: (params: InitializeParams) => void; readonly refresh: () => void } {
  const refresh = (): void => {
    diagnostics.refresh();
    features.refresh();
    plans.refresh();
  };
  const useFolders = (folders: readonly { readonly uri: string }[]): void => {
    workspace.setFolders(folders.map(({ uri }) => uri));
    plans.index.foldersChanged(folders.map(({ uri }) => uri));
  };
  const loadSettings = async (sent?: unknown): Promise<void> => {
    const asked = state.client.configuration
      ? await guard(
          'configuration',
          () => connection.workspace.getConfiguration('planwright'),
          undefined,
        )
      : undefined;
    state.settings = readSettings(asked ?? planwrightOf(sent));
    workspace.setSettings(state.settings);
    plans.setScope(state.settings.scope);
    refresh();
  };
  connection.onInitialized(async () => {
    if (state.client.folders)
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const get = () => connection.workspace.getWorkspaceFolders();
        useFolders((await guard('folders', get, null)) ?? []);
        refresh();
      });
    if (state.client.watching) await guard('watch', () => watchFiles(connection), undefined);
    await loadSettings();
  });
  connection.onDidChangeConfiguration(({ settings }) => loadSettings(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    plans.filesChanged(changes.map(({ uri }) => uri));
    // Only files that others depend on make results stale.
    if (changes.filter(({ uri }) => workspace.fileChanged(uri)).length > 0) refresh();
  });
  return {
    refresh,
    begin: (params) => {
      const client: Client = readClient(params);
      state.client = client;
      workspace.setLocale(client.locale);
      useFolders(params.workspaceFolders ?? []);
      plans.index.setWatched(client.watching);
      plans.useView(client.plansView);
      diagnostics.useLinks(client.ruleDocuments);
      diagnostics.usePull(asksForFindings(params), client.refreshesDiagnostics);
    },
  };
}

function watchFiles(connection: Connection): Promise<unknown> {
  return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** The section of Planwright in settings that a client pushes. */
function planwrightOf(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && 'planwright' in sent
    ? sent.planwright
    : undefined;
}
