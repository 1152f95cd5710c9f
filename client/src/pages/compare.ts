import * as vscode from 'vscode';
import { openPage } from './pages.ts';
import { type GitRepository, repositoryOf } from './repository.ts';

/** Asks which version to compare a plan with, and shows what changed in the strategy since. */
export async function compareWith(plan: vscode.Uri, given?: string): Promise<void> {
  const repository = await repositoryOf(plan);
  if (!repository) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This plan is not in a git repository that the editor knows.'),
    );
    return;
  }
  const ref = given ?? (await pickVersion(repository));
  if (ref !== undefined && ref !== '') await openPage('compare', encodeURIComponent(ref), plan);
}

async function pickVersion(repository: GitRepository): Promise<string | undefined> {
  const branches = await repository.getBranches({ remote: true }).catch(() => []);
  const other = { label: vscode.l10n.t('Another commit, branch or tag…'), ref: undefined };
  const items: readonly {
    readonly label: string;
    readonly description?: string;
    readonly ref: string | undefined;
  }[] = [
    { label: 'HEAD', description: vscode.l10n.t('the last commit'), ref: 'HEAD' },
    ...branches.flatMap(({ name }) => (name === undefined ? [] : { label: name, ref: name })),
    other,
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Compare the plan with which version?'),
  });
  if (picked !== other) return picked?.ref;
  return vscode.window.showInputBox({
    prompt: vscode.l10n.t('Compare the plan with which version?'),
  });
}
