import * as vscode from 'vscode';
import type { Server } from '../server.ts';

const { l10n } = vscode;

/** What a workbook changes in a plan, or the plan that it is. */
interface Back {
  readonly edits?: readonly { readonly range: vscode.Range; readonly newText: string }[];
  readonly text?: string;
  readonly report: string;
  readonly counts: { readonly taken: number; readonly others: number };
}

/**
 * Takes over what was changed in an exported workbook: into the plan beside it or the one that is
 * open, or as a plan of its own.
 * @returns false for any other file
 */
export async function takeBack(
  server: Server,
  file: vscode.Uri,
  data: string,
  showReport: (content: string) => Promise<void>,
): Promise<boolean> {
  const fresh = await server.ask<Back | null>('planwright/takeBack', { data });
  if (!fresh) return false;
  const plan = await askWhere(await plansFor(file));
  if (plan === undefined) return true;
  if (plan === 'new') {
    const document = await vscode.workspace.openTextDocument({
      language: 'strategy-plan',
      content: fresh.text ?? '',
    });
    await vscode.window.showTextDocument(document);
    await tell(fresh, showReport);
    return true;
  }
  const document = await vscode.workspace.openTextDocument(plan);
  const back = await server.ask<Back | null>('planwright/takeBack', {
    data,
    uri: document.uri.toString(),
  });
  if (!back) {
    void vscode.window.showWarningMessage(
      l10n.t('The plan cannot be read. Remove its errors, then import the workbook again.'),
    );
    return true;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of back.edits ?? []) edit.replace(document.uri, range, newText);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document);
  await tell(back, showReport);
  return true;
}

/** The plan of the same name beside the workbook, and the plan in front. */
async function plansFor(file: vscode.Uri): Promise<vscode.Uri[]> {
  const beside = file.with({ path: file.path.replace(/\.[^./]+$/, '.plan.yaml') });
  const isThere = await vscode.workspace.fs.stat(beside).then(
    () => true,
    () => false,
  );
  const open = vscode.window.activeTextEditor?.document;
  const front = open?.languageId === 'strategy-plan' && !open.isUntitled ? [open.uri] : [];
  const all = [...(isThere ? [beside] : []), ...front];
  return all.filter((uri, at) => all.findIndex((one) => `${one}` === `${uri}`) === at);
}

async function askWhere(plans: readonly vscode.Uri[]): Promise<vscode.Uri | 'new' | undefined> {
  if (plans.length === 0) return 'new';
  const items = [
    ...plans.map((plan) => ({
      label: l10n.t('Into {0}', vscode.workspace.asRelativePath(plan)),
      detail: l10n.t('Only what was changed in the workbook; nothing is saved yet'),
      plan: plan as vscode.Uri | 'new',
    })),
    { label: l10n.t('As a plan of its own'), detail: '', plan: 'new' as const },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Import'),
    placeHolder: l10n.t('This workbook was exported from a plan. Where do its changes go?'),
  });
  return picked?.plan;
}

async function tell(
  { counts, report }: Back,
  showReport: (content: string) => Promise<void>,
): Promise<void> {
  const message = l10n.t('{0} changes are taken over, {1} are not.', counts.taken, counts.others);
  const show = l10n.t('Show Report');
  const choose =
    counts.others > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void choose(message, show).then((answer) => (answer === show ? showReport(report) : undefined));
}
