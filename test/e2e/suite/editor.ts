// What the tests need of the editor: open a plan, wait until something holds, read what the user
// would see.
import * as vscode from 'vscode';

/** The editor's display language, which the extension hands to the server. */
export const chinese = vscode.env.language === 'zh-cn';

/**
 * Polls until the value is there. Everything the tests wait for comes by itself, sooner or later.
 */
export async function until<T>(
  what: string,
  read: () => T | undefined | Promise<T | undefined>,
  seconds = 90,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens one of the example plans, of which the workspace is a copy. */
export async function openExample(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens an unsaved plan that does not say its language. */
export async function openText(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'strategy-plan', content });
  await vscode.window.showTextDocument(document);
  return document;
}

export const codeOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' ? code.value : code);

/** The diagnostic with this code, as soon as the editor has it. */
export function finding(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  const find = () =>
    vscode.languages.getDiagnostics(document.uri).find((diagnostic) => codeOf(diagnostic) === code);
  return until(`${code} in ${document.uri.path}`, find);
}

/** The place after the first occurrence of a text, optionally some characters into it. */
export function positionOf(document: vscode.TextDocument, text: string, into = 0): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`no “${text}” in ${document.uri.path}`);
  return document.positionAt(offset + into);
}

export async function hoverText(
  document: vscode.TextDocument,
  at: vscode.Position,
): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  const texts = hovers.flatMap((hover) =>
    hover.contents.map((part) => (typeof part === 'string' ? part : part.value)),
  );
  return texts.join('\n');
}

export async function completions(
  document: vscode.TextDocument,
  at: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const run = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    run,
    document.uri,
    at,
    undefined,
    20,
  );
  return list.items.toSorted((a, b) =>
    (a.sortText ?? labelOf(a)).localeCompare(b.sortText ?? labelOf(b)),
  );
}

/**
 * The list, as soon as it holds the label. The first list may lack it: the server may not have read
 * the plan yet, and the editor makes what offers snippets only when it has nothing else to do.
 */
export function offered(
  document: vscode.TextDocument,
  at: vscode.Position,
  label: string,
): Promise<vscode.CompletionItem[]> {
  return until(`${label} is offered`, async () => {
    const items = await completions(document, at);
    return items.some((item) => labelOf(item) === label) ? items : undefined;
  });
}

export const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

/** Closes everything without saving, and without being asked about it. */
export async function closeAll(): Promise<void> {
  await until('everything is closed', async () => {
    if (!vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) return true;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return undefined;
  });
}
