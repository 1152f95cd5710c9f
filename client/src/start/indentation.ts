import * as vscode from 'vscode';

/**
 * Plans that were open when the window started have been opened before VS Code knew the settings for plans, and keep its own width
 * of indentation. Those whose text shows none get the width of the settings, once: what somebody chooses afterwards stays.
 */
export function indentAsSettingsSay(): vscode.Disposable {
  const seen = new WeakSet<vscode.TextDocument>();
  const indent = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) {
      const { document, options } = editor;
      if (document.languageId !== 'strategy-plan' || seen.has(document)) continue;
      const settings = vscode.workspace.getConfiguration('editor', document);
      const tabSize = settings.get<number>('tabSize');
      // The settings for plans come after the plan, too.
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
