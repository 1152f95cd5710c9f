import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { comparisonPage } from './comparison.ts';

/**
 * The scheme of pages that the server writes: the explanation of a rule (`planwright:/rules/LEV101.md`), the coverage of a plan
 * (`planwright:/coverage/NAME.md?PLAN`), a plan as another model (`planwright:/what-if/MODEL.md?PLAN`), and what changed in it
 * since a version (`planwright:/compare/VERSION.md?PLAN`).
 */
export const scheme = 'planwright';

/** What a page is made of: the request for it. */
function requestFor(uri: vscode.Uri): { readonly method: string; readonly params: object } | undefined {
  const [, kind, name] = /^\/([\w-]+)\/(.+)\.md$/.exec(uri.path) ?? [];
  if (kind === 'rules') return { method: 'planwright/explain', params: { id: name } };
  if (kind === 'coverage') return { method: 'planwright/coverage', params: { uri: uri.query } };
  if (kind === 'what-if') return { method: 'planwright/whatIf', params: { uri: uri.query, model: name } };
  return undefined;
}

/** Shows such pages as read-only documents; those about a plan follow it. */
export function registerPages(server: Server): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const [, version] = /^\/compare\/(.+)\.md$/.exec(uri.path) ?? [];
      if (version !== undefined) return comparisonPage(server, version, vscode.Uri.parse(uri.query));
      const request = requestFor(uri);
      return request ? ((await server.ask<string | null>(request.method, request.params)) ?? '') : '';
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    server.onPlansChanged(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme && uri.query !== '') changed.fire(uri);
    }),
  );
}

/** Opens a page about a plan beside it. */
export async function openPage(kind: 'coverage' | 'what-if' | 'compare', name: string, plan: vscode.Uri): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${kind}/${name}.md`, query: plan.toString() });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}
