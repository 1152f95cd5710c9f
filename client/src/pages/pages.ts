import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { comparisonPage } from './comparison.ts';

/**
 * The scheme of pages that the server writes: the explanation of a rule
 * (`planwright:/rules/LEV101.md`), a plan as another model (`planwright:/what-if/MODEL.txt?PLAN`),
 * and what changed in it since a version (`planwright:/compare/VERSION.md?PLAN`).
 */
export const scheme = 'planwright';

/** The request that a page is made from. */
function requestFor(
  uri: vscode.Uri,
): { readonly method: string; readonly params: object } | undefined {
  const [, kind, name] = /^\/([\w-]+)\/(.+)\.(?:md|txt)$/.exec(uri.path) ?? [];
  if (kind === 'rules') return { method: 'planwright/explain', params: { id: name } };
  if (kind === 'what-if')
    return { method: 'planwright/whatIf', params: { uri: uri.query, model: name } };
  return undefined;
}

/** Shows these pages as read-only documents; those about a plan follow its changes. */
export function registerPages(server: Server): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const [, version] = /^\/compare\/(.+)\.md$/.exec(uri.path) ?? [];
      if (version !== undefined)
        return comparisonPage(server, version, vscode.Uri.parse(uri.query));
      const request = requestFor(uri);
      return request
        ? ((await server.ask<string | null>(request.method, request.params)) ?? '')
        : '';
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    server.onPlansChanged(() => {
      for (const { uri } of vscode.workspace.textDocuments)
        if (uri.scheme === scheme && uri.query !== '') changed.fire(uri);
    }),
  );
}

const endings = { 'what-if': 'txt', compare: 'md' } as const;

/** Opens a page about a plan beside it. */
export async function openPage(
  kind: keyof typeof endings,
  name: string,
  plan: vscode.Uri,
): Promise<void> {
  const ending = endings[kind];
  const uri = vscode.Uri.from({
    scheme,
    path: `/${kind}/${name}.${ending}`,
    query: plan.toString(),
  });
  const opened = await vscode.workspace.openTextDocument(uri);
  // Plain text gets a language of its own: long lines wrap, and there are no line numbers.
  const document =
    ending === 'txt'
      ? await vscode.languages.setTextDocumentLanguage(opened, 'planwright-page')
      : opened;
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
  });
}
