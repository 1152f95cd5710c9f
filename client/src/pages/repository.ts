import * as vscode from 'vscode';

/** What is used of the git extension that comes with the editor. */
export interface GitRepository {
  show(ref: string, path: string): Promise<string>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
}
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** The repository of a plan; undefined where there is no git, in the browser for instance. */
export async function repositoryOf(plan: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || plan.scheme !== 'file') return undefined;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.getAPI(1).getRepository(plan) ?? undefined;
  } catch {
    return undefined; // git is switched off in the settings
  }
}
