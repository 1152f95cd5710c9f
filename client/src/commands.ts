import * as vscode from 'vscode';
import { copyForAssistant } from './assist.ts';
import { compareWith } from './pages/compare.ts';
import { scheme } from './pages/pages.ts';
import { showAsModel, takeModel } from './pages/what-if.ts';
import { checkAll } from './plans/check-all.ts';
import { checkIn } from './plans/check-in.ts';
import { exportPlan } from './plans/export-plan.ts';
import type { Line } from './plans/plans-view.ts';
import type { Server } from './server.ts';
import { newPlan } from './start/new-plan.ts';

/** Shows a plan at a glance. */
export type ShowBoard = (plan: vscode.Uri) => Promise<void>;

/**
 * The argument of a command: an address (from a code lens), a row of the Plans view, or nothing.
 */
type Target = string | vscode.Uri | Line | undefined;

/** The commands about plans. */
export function registerCommands(server: Server, showBoard: ShowBoard): vscode.Disposable {
  const onPlan =
    (run: (plan: vscode.Uri) => Promise<void>) =>
    async (target: Target): Promise<void> => {
      const plan = planOf(target);
      if (plan) await run(plan);
      else void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan first.'));
    };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('planwright.newPlan', () => newPlan(server)),
    vscode.commands.registerCommand('planwright.checkAll', () => checkAll(server)),
    vscode.commands.registerCommand('planwright.showBoard', onPlan(showBoard)),
    vscode.commands.registerCommand(
      'planwright.showAsModel',
      onPlan((plan) => showAsModel(server, plan)),
    ),
    vscode.commands.registerCommand(
      'planwright.checkIn',
      onPlan((plan) => checkIn(server, plan)),
    ),
    vscode.commands.registerCommand(
      'planwright.copyForAssistant',
      onPlan((plan) => copyForAssistant(server, plan)),
    ),
    vscode.commands.registerCommand('planwright.compareWith', (target: Target, version?: unknown) =>
      onPlan((plan) => compareWith(plan, typeof version === 'string' ? version : undefined))(
        target,
      ),
    ),
    vscode.commands.registerCommand(
      'planwright.exportPlan',
      (target: Target, asked?: Parameters<typeof exportPlan>[2]) =>
        onPlan((plan) => exportPlan(server, plan, isAsked(asked) ? asked : {}))(target),
    ),
    vscode.commands.registerCommand('planwright.takeModel', async (target: Target) => {
      const page =
        target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
      if (page?.scheme === scheme) await takeModel(server, page);
    }),
  );
}

/** A menu passes a list of rows as its second argument. */
function isAsked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value;
}

function planOf(target: Target): vscode.Uri | undefined {
  if (typeof target === 'string') return vscode.Uri.parse(target);
  if (target instanceof vscode.Uri) return target;
  if (target) return vscode.Uri.parse(target.plan.uri);
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.scheme === scheme && document.uri.query !== '')
    return vscode.Uri.parse(document.uri.query);
  return document?.languageId === 'strategy-plan' ? document.uri : undefined;
}
