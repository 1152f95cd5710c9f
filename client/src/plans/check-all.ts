import * as vscode from 'vscode';
import type { Server } from '../server.ts';

const { l10n } = vscode;

interface Sum {
  readonly plans: number;
  readonly errors: number;
  readonly warnings: number;
  readonly cancelled: boolean;
}

/**
 * Checks every plan of the workspace; the server reports its progress, which can be cancelled, and
 * then the findings.
 */
export async function checkAll(server: Server): Promise<Sum> {
  const sum = await server.ask<Sum>('workspace/executeCommand', {
    command: 'planwright.checkWorkspace',
  });
  void tell(sum);
  return sum;
}

async function tell({ plans, errors, warnings, cancelled }: Sum): Promise<void> {
  if (cancelled) {
    vscode.window.setStatusBarMessage(l10n.t('Stopped after {0} plans.', plans), 5000);
    return;
  }
  if (plans === 0) {
    const create = l10n.t('New Plan');
    const answer = await vscode.window.showInformationMessage(
      l10n.t('There is no plan in this workspace yet.'),
      create,
    );
    if (answer === create) await vscode.commands.executeCommand('planwright.newPlan');
    return;
  }
  const show = l10n.t('Show Findings');
  const message = l10n.t('{0} plans checked: {1} errors, {2} warnings.', plans, errors, warnings);
  const answer = await vscode.window.showInformationMessage(
    message,
    ...(errors + warnings > 0 ? [show] : []),
  );
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
