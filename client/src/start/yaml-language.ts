import * as vscode from 'vscode';

/** Files that may be a company catalogue; the server recognises one by its content. */
export const catalogFiles: readonly { readonly pattern: string }[] = [
  { pattern: '**/{catalogs,catalogues}/*.{yaml,yml}' },
  { pattern: '**/*.catalog.{yaml,yml}' },
];

/**
 * Gives files that are only named like company catalogues back to plain YAML, once; what the user
 * chooses later stays. The manifest gives all files of these names the language of
 * `planwright.yaml`, from their first moment: VS Code draws a box around every Chinese character of
 * plain YAML in folders that are not trusted, and where the language changes while it looks for
 * such characters, the boxes stay.
 */
export function giveBackOtherYaml(): vscode.Disposable {
  const seen = new WeakSet<vscode.TextDocument>();
  const giveBack = (document: vscode.TextDocument): void => {
    if (document.languageId !== 'planwright-yaml' || seen.has(document)) return;
    seen.add(document);
    if (vscode.languages.match(catalogFiles, document) === 0) return;
    if (/^(?:catalog|config):\s*\d+\s*(?:#.*)?$/m.test(document.getText())) return;
    // A document that was opened only to be read may be closed by now.
    vscode.languages.setTextDocumentLanguage(document, 'yaml').then(undefined, () => undefined);
  };
  for (const document of vscode.workspace.textDocuments) giveBack(document);
  return vscode.workspace.onDidOpenTextDocument(giveBack);
}
