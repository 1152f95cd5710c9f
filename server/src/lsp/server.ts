import type { Connection, InitializeParams } from 'vscode-languageserver';
import { explainRule } from '../features/explain-rule.ts';
import { findRule } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { figuresBeside } from '../text/uri.ts';
import { initializeResult } from './capabilities.ts';
import { kindOf } from './document-kind.ts';
import { followClient } from './follow-client.ts';
import type { Host } from './host.ts';
import { createParts } from './server-parts.ts';

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
    if (kindOf(document) !== 'plan' && workspace.fileChanged(document.uri)) lifecycle.refresh();
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
