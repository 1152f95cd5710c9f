import * as vscode from 'vscode';

/** The part of the built-in git extension that is used. */
export interface GitRepository {
  show(ref: string, path: string): Promise<string>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
}
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** Finds the repository that contains a folder; missing in older editors. */
  openRepository?(folder: vscode.Uri): Promise<GitRepository | null>;
}
interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** The repository of a plan; undefined where there is no git, for instance in the browser. */
export async function repositoryOf(plan: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || plan.scheme !== 'file') return undefined;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    const api = git.getAPI(1);
    await initialized(api);
    const folder =
      vscode.workspace.getWorkspaceFolder(plan)?.uri ?? vscode.Uri.joinPath(plan, '..');
    return api.getRepository(plan) ?? (await api.openRepository?.(folder)) ?? undefined;
  } catch {
    return undefined; // git is switched off in the settings
  }
}

/** Right after a window has opened, the git extension is still looking for repositories. */
async function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const waiting = api.onDidChangeState((state) => {
      if (state !== 'initialized') return;
      waiting.dispose();
      resolve();
    });
  });
}
