import * as vscode from 'vscode';

/** Files that may be a company catalogue; the server recognises one by its content. */
export const catalogFiles: readonly { readonly language: string; readonly pattern: string }[] = [
  { language: 'yaml', pattern: '**/{catalogs,catalogues}/*.{yaml,yml}' },
  { language: 'yaml', pattern: '**/*.catalog.{yaml,yml}' },
];

/**
 * Company catalogues get the language of `planwright.yaml`, so that they look like plans: VS Code
 * draws a box around every Chinese character of plain YAML in folders that are not trusted. Other
 * YAML of a workspace stays as it is.
 */
export function claimCatalogs(): vscode.Disposable {
  const claim = (document: vscode.TextDocument): void => {
    if (vscode.languages.match(catalogFiles, document) === 0) return;
    if (!/^catalog:\s*\d+\s*(?:#.*)?$/m.test(document.getText())) return;
    // A document that was opened only to be read may be closed by now.
    vscode.languages
      .setTextDocumentLanguage(document, 'planwright-yaml')
      .then(undefined, () => undefined);
  };
  for (const document of vscode.workspace.textDocuments) claim(document);
  return vscode.workspace.onDidOpenTextDocument(claim);
}
