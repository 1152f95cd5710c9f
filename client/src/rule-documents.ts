import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The scheme of the explanations that a finding's code leads to: `planwright:/rules/LEV101.md`. */
const scheme = 'planwright';

/** Shows the explanation of a rule as a read-only document; the server writes it. */
export function registerRuleDocuments(client: () => BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) => {
      const id = /^\/rules\/([\w-]+)\.md$/.exec(uri.path)?.[1];
      const text = id === undefined ? undefined : await client().sendRequest<string | null>('planwright/explain', { id });
      return text ?? '';
    },
  });
}
