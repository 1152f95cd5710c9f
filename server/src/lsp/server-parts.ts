import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rule } from '../rules/rule.ts';
import { unknownClient } from './client.ts';
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
import { defaultSettings } from './settings.ts';
import { Workspace } from './workspace.ts';

/** The parts of a server that know each other. */
export type Parts = ReturnType<typeof createParts>;

/** Wires the parts of a server to each other and to the requests they answer. */
export function createParts(
  connection: Connection,
  host: Host,
  rules: readonly Rule[] | undefined,
) {
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
