import * as vscode from 'vscode';

/** What the server asks for when it has no disk of its own. */
interface ReadFileParams {
  readonly uri: string;
}

interface FileAnswer {
  readonly text?: string;
  readonly problem?: 'missing' | 'outside';
}

/** Reads a file for the server: only inside the folders of the workspace. */
export async function readWorkspaceFile({ uri }: ReadFileParams): Promise<FileAnswer> {
  const file = vscode.Uri.parse(uri, true);
  if (!vscode.workspace.getWorkspaceFolder(file)) return { problem: 'outside' };
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    return { text: new TextDecoder().decode(bytes) };
  } catch {
    return { problem: 'missing' };
  }
}
