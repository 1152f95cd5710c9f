import * as vscode from 'vscode';

/**
 * Saves the plan beside the others, or opens it unsaved where there is no folder or nothing can be
 * written.
 */
export async function open(text: string, title: string): Promise<void> {
  const folder = await folderFor();
  const saved = folder && (await save(folder, text, title));
  const document = saved
    ? await vscode.workspace.openTextDocument(saved)
    : await vscode.workspace.openTextDocument({ language: 'strategy-plan', content: text });
  await vscode.window.showTextDocument(document);
}

async function folderFor(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

async function save(
  folder: vscode.Uri,
  text: string,
  title: string,
): Promise<vscode.Uri | undefined> {
  const name = title
    .replace(/[\s\\/:*?"<>|#%\p{Cc}\p{Cf}]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80)
    .toLowerCase();
  for (let count = 1; count < 100; count++) {
    const file = vscode.Uri.joinPath(
      folder,
      `${name || 'new'}${count === 1 ? '' : `-${count}`}.plan.yaml`,
    );
    if (await exists(file)) continue;
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      return file;
    } catch {
      return undefined; // the folder is not writable: the plan is opened unsaved
    }
  }
  return undefined;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
