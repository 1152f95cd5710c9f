import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Middleware,
  vsdiag,
} from 'vscode-languageclient';
import { registerAssistTools } from './assist.ts';
import { createBoards } from './board/board.ts';
import { registerCommands } from './commands.ts';
import { findWorkspaceFiles, readWorkspaceFile } from './files.ts';
import { registerPages } from './pages/pages.ts';
import { registerTakeModelLens } from './pages/what-if.ts';
import { type Line, registerPlansView } from './plans/plans-view.ts';
import { calmRestarts } from './restarts.ts';
import type { Server } from './server.ts';
import { indentAsSettingsSay } from './start/indentation.ts';
import { registerPaste } from './start/paste.ts';
import { registerStatus } from './start/status.ts';
import { catalogFiles, giveBackOtherYaml } from './start/yaml-language.ts';

/** The settings' prefix, the client's id and the section that the server asks for. */
export const section = 'planwright';

/** Makes the client for this host: a child process on the desktop, a worker in the browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Started {
  /** The running client; a restart makes a new one. */
  readonly client: BaseLanguageClient;
  stop(): Promise<void>;
}

/** What only the desktop offers. */
export interface Desktop {
  readonly register: (server: Server) => vscode.Disposable;
  readonly drop: (server: Server) => vscode.TreeDragAndDropController<Line>;
}

/** Which documents the client sends, and what it can show. */
function optionsFor(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // Every scheme: plans of virtual workspaces, unsaved plans and the sides of a comparison are
    // plans too. In plain YAML the server reports only on files that it recognises by name or
    // content.
    documentSelector: [
      { language: 'strategy-plan' },
      { language: 'planwright-yaml' },
      { language: 'planwright-actuals' },
      { language: 'yaml', pattern: '**/planwright.{yaml,yml}' },
      ...catalogFiles.map((file) => ({ language: 'yaml', ...file })),
    ],
    outputChannel: output,
    traceOutputChannel: output,
    initializationOptions: {
      locale: vscode.env.language,
      ruleDocuments: true,
      plansView: true,
      commands: ['planwright.showBoard', 'editor.action.triggerSuggest'],
    },
    markdown: { isTrusted: false, supportHtml: false },
    errorHandler: calmRestarts(),
    middleware: { provideDiagnostics: quietInComparisons },
    synchronize: { configurationSection: section },
  };
}

/** Starts the language server and registers the commands, without waiting for the server. */
export function startClient(
  context: vscode.ExtensionContext,
  create: CreateClient,
  desktop?: Desktop,
): Started {
  const output = vscode.window.createOutputChannel('Planwright', { log: true });
  const plansChanged = new vscode.EventEmitter<void>();
  const options = optionsFor(output);

  const make = (): BaseLanguageClient => {
    const made = create(options);
    made.onRequest('planwright/readFile', readWorkspaceFile);
    made.onRequest('planwright/findFiles', findWorkspaceFiles);
    made.onNotification('planwright/plansChanged', () => plansChanged.fire());
    return made;
  };
  let client = make();
  let running = client.start();
  const stop = async () => {
    await running.catch(() => undefined); // a client that is still starting cannot be stopped
    if (client.needsStop()) await client.stop();
  };
  const restart = async () => {
    await stop();
    client = make(); // one that failed to start cannot be started again
    running = client.start();
    await running;
    plansChanged.fire();
  };
  const server: Server = {
    ask: async (method, params) => {
      await running;
      return client.sendRequest(method, params);
    },
    onPlansChanged: plansChanged.event,
    running: () => running,
    client: () => client,
  };

  // the client itself informs the user
  running.catch((error: unknown) => output.error(String(error)));
  const boards = createBoards(context, server);
  context.subscriptions.push(
    output,
    boards,
    plansChanged,
    registerPages(server),
    registerPlansView(server, desktop?.drop(server)),
    registerStatus(server),
    registerPaste(server),
    giveBackOtherYaml(),
    indentAsSettingsSay(),
    registerTakeModelLens(),
    registerAssistTools(context, server),
    registerCommands(server, boards.showPlan),
    ...(desktop ? [desktop.register(server)] : []),
    vscode.commands.registerCommand('planwright.showAllPlans', boards.showAll),
    vscode.commands.registerCommand('planwright.restart', restart),
    vscode.commands.registerCommand('planwright.showOutput', () => output.show()),
  );
  return {
    get client() {
      return client;
    },
    stop,
  };
}

/**
 * Older versions of a plan are highlighted and explained like any plan, but nobody can fix them any
 * more.
 */
const quietInComparisons: Middleware['provideDiagnostics'] = (document, previous, token, next) => {
  const { scheme } = document instanceof vscode.Uri ? document : document.uri;
  return scheme === 'git'
    ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
    : next(document, previous, token);
};
