import * as vscode from 'vscode';

/** Requests of a server that has no disk of its own. */
interface ReadFileParams {
  readonly uri: string;
}

interface FileAnswer {
  readonly text?: string;
  readonly problem?: 'missing' | 'outside';
}

/** Reads a file for the server, only inside the folders of the workspace. */
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

const wanted = /(?:\.plan\.ya?ml|\/planwright\.ya?ml)$/i;
const skipped = new Set(['node_modules', 'dist', 'out']);
const maxFolders = 2000;

/** Finds plans and configuration files for the server, in one folder of the workspace. */
export async function findWorkspaceFiles({
  folder,
}: {
  readonly folder: string;
}): Promise<string[]> {
  const root = vscode.Uri.parse(folder, true);
  if (!vscode.workspace.getWorkspaceFolder(root)) return [];
  const pattern = new vscode.RelativePattern(
    root,
    '**/{*.plan.yaml,*.plan.yml,planwright.yaml,planwright.yml}',
  );
  const found = await Promise.resolve(
    vscode.workspace.findFiles(pattern, '**/{node_modules,dist,out}/**', 10_000),
  ).catch(() => []);
  // Not every virtual file system can be searched, but each can be read folder by folder.
  const files = found.length > 0 ? found : await walk(root);
  return files.map((uri) => uri.toString());
}

async function walk(root: vscode.Uri): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting = [root];
  for (let count = 0; count < maxFolders; count++) {
    const folder = waiting.pop();
    if (!folder) break;
    const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(
      () => [],
    );
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && !skipped.has(name) && !name.startsWith('.'))
        waiting.push(uri);
      else if (type === vscode.FileType.File && wanted.test(`/${name}`)) found.push(uri);
    }
  }
  return found;
}
