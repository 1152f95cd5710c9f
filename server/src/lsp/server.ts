import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { explainRule } from '../features/explain-rule.ts';
import { findRule } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { figuresBeside } from '../text/uri.ts';
import { asksForFindings, initializeResult } from './capabilities.ts';
import { type Client, readClient, unknownClient } from './client.ts';
import { createDiagnostics } from './diagnostics.ts';
import { registerFeatures } from './features.ts';
import { createGuard } from './guard.ts';
import type { Host } from './host.ts';
import type { IndexedPlan } from './plan-index.ts';
import { createPlans } from './plans.ts';
import { registerAssist, registerCopy } from './register-assist.ts';
import { registerBoard } from './register-board.ts';
import { registerCodeActions } from './register-code-actions.ts';
import { registerCompare } from './register-compare.ts';
import { registerCompletion } from './register-completion.ts';
import { registerExport } from './register-export.ts';
import { registerFigures } from './register-figures.ts';
import { registerHover } from './register-hover.ts';
import { registerImport } from './register-import.ts';
import { registerPages } from './register-pages.ts';
import { registerPaste } from './register-paste.ts';
import { registerStatus } from './register-status.ts';
import { registerTakeBack } from './register-take-back.ts';
import { registerWorkspace } from './register-workspace.ts';
import { createRequests } from './requests.ts';
import { defaultSettings, readSettings } from './settings.ts';
import { Workspace } from './workspace.ts';

/** Plans, company catalogues, configurations and baselines; files of figures. */
const watchers = [{ globPattern: '**/*.{yaml,yml,json}' }, { globPattern: '**/*.actuals.csv' }];

/**
 * Serves a connection until it closes: the same on every platform, except for the host.
 * @param rules the rules to run on plans; all of them by default
 */
export function startServer(connection: Connection, host: Host, rules?: readonly Rule[]): void {
  const begin = registerServer(connection, host, rules);
  connection.onInitialize((params) => {
    begin(params);
    return initializeResult(params);
  });
  connection.listen();
}

/**
 * Registers the handlers for everything but `initialize`.
 * @returns to be called with the client's `initialize` parameters, before any other message arrives
 */
export function registerServer(
  connection: Connection,
  host: Host,
  rules?: readonly Rule[],
): (params: InitializeParams) => void {
  const parts = createParts(connection, host, rules);
  const { documents, workspace, diagnostics, plans, features, requests } = parts;
  const lifecycle = followClient(connection, parts);

  documents.onDidOpen(({ document }) => plans.documentOpened(document));
  documents.onDidChangeContent(({ document }) => {
    diagnostics.changed(document);
    plans.documentChanged();
    const figures = documents.get(figuresBeside(document.uri) ?? '');
    if (figures) diagnostics.changed(figures);
    // An open catalogue or configuration takes precedence over the file on disk: plans that were
    // checked with it are checked again.
    if (workspace.kindOf(document) !== 'plan' && workspace.fileChanged(document.uri))
      lifecycle.refresh();
  });
  documents.onDidClose(({ document }) => {
    workspace.close(document.uri);
    requests.close(document.uri);
    diagnostics.closed(document);
    plans.documentClosed(document);
  });
  // The text of `planwright:/rules/CODE.md`, for clients that can show it.
  connection.onRequest('planwright/explain', ({ id }: { readonly id?: unknown }) => {
    const rule = typeof id === 'string' ? findRule(id) : undefined;
    return rule ? explainRule(rule, workspace.language()) : null;
  });
  documents.listen(connection);
  return (params) => {
    lifecycle.begin(params);
    features.initialize(params);
  };
}

type Parts = ReturnType<typeof createParts>;

/** Wires the parts of a server to each other and to the requests they answer. */
function createParts(connection: Connection, host: Host, rules: readonly Rule[] | undefined) {
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace(host, (uri) => documents.get(uri)?.getText(), rules);
  const guard = createGuard((message) => connection.console.error(message));
  const diagnostics = createDiagnostics(connection, host, workspace, documents, guard);
  const plans = createPlans(connection, host, workspace, documents, diagnostics, guard);
  const requests = createRequests(documents, workspace, guard);
  const { answer } = requests;
  const { index } = plans;
  const state = { client: unknownClient, settings: defaultSettings };
  const planAt = async (uri: string): Promise<IndexedPlan | undefined> => {
    const document = documents.get(uri);
    return document ? { document, open: true } : index.closedPlan(uri);
  };
  const features = registerFeatures(connection, { answer, documents, workspace, guard, index });
  registerCompletion(connection, {
    answer,
    documents,
    workspace,
    guard,
    client: () => state.client,
  });
  registerHover(
    connection,
    answer,
    () => state.settings.hoverDetail,
    () => state.client,
  );
  registerCodeActions(connection, answer);
  registerWorkspace(connection, { plans, workspace, guard });
  registerStatus(connection, documents, workspace, requests.broken);
  registerPages(connection, { host, plans, workspace, guard, planAt });
  registerCompare(connection, { plans, workspace, guard, planAt });
  registerBoard(connection, { plans, workspace, guard, planAt });
  registerFigures(connection, { plans, workspace, planAt });
  registerAssist(connection, { host, plans, workspace, guard });
  registerCopy(connection, answer);
  registerExport(connection, { host, plans, guard, planAt });
  registerTakeBack(connection, { host, plans, workspace, guard, planAt });
  registerImport(connection, { host, workspace, guard });
  registerPaste(connection, answer);
  return { documents, workspace, guard, diagnostics, plans, requests, features, state };
}

/** Handles notifications of the client: capabilities, folders, settings, files. */
function followClient(
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
