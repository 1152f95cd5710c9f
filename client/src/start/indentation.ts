import * as vscode from 'vscode';

/**
 * Plans that are restored with the window open before VS Code knows the settings for plans, and
 * keep the editor's default width of indentation. Those whose text does not show a width get the
 * one of the settings, once; what the user chooses later stays.
 */
export function indentAsSettingsSay(): vscode.Disposable {
  const seen = new WeakSet<vscode.TextDocument>();
  const indent = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) {
      const { document, options } = editor;
      if (document.languageId !== 'strategy-plan' || seen.has(document)) continue;
      const settings = vscode.workspace.getConfiguration('editor', document);
      const tabSize = settings.get<number>('tabSize');
      // The settings for plans can also arrive after the plan.
      if (settings.inspect('tabSize')?.defaultLanguageValue === undefined) continue;
      seen.add(document);
      if (tabSize === undefined || options.tabSize === tabSize) continue;
      if (/^[ \t]+\S/m.test(document.getText())) continue;
      editor.options = { ...options, tabSize, indentSize: tabSize };
    }
  };
  indent(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(indent),
    vscode.workspace.onDidChangeConfiguration(() => indent(vscode.window.visibleTextEditors)),
  );
}
