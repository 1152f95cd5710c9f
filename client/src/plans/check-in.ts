import * as vscode from 'vscode';
import type { Server } from '../server.ts';

const { l10n } = vscode;

/** A figure that is due, as the server asks for it. */
interface DueFigure {
  readonly kpi: string;
  readonly name: string;
  readonly period: string;
  readonly question: string;
}

interface Line {
  readonly kpi: string;
  readonly date: string;
  readonly value: string;
  readonly note?: string;
}

/**
 * Asks for the figures that are due, one after the other, and adds each answer to the plan's file
 * of figures at once.
 */
export async function checkIn(server: Server, plan: vscode.Uri): Promise<void> {
  const uri = plan.toString();
  const found = await server.ask<{ due: readonly DueFigure[]; upToDate: string } | null>(
    'planwright/dueFigures',
    { uri },
  );
  if (!found) return;
  if (found.due.length === 0) {
    void vscode.window.showInformationMessage(found.upToDate);
    return;
  }
  let added = 0;
  for (const [index, due] of found.due.entries()) {
    const answer = await ask(server, uri, due, `${index + 1}/${found.due.length}`);
    if (answer === undefined) break;
    if (split(answer).value === '') continue;
    const { value, note } = split(answer);
    const line: Line = { kpi: due.kpi, date: due.period, value, note };
    if (!(await add(server, plan, line))) return;
    added++;
  }
  if (added > 0) vscode.window.setStatusBarMessage(l10n.t('{0} figures added.', added), 5000);
}

/** An answer and the note after `#`. */
function split(answer: string): { readonly value: string; readonly note: string } {
  const at = answer.search(/[#＃]/);
  return at < 0
    ? { value: answer.trim(), note: '' }
    : { value: answer.slice(0, at).trim(), note: answer.slice(at + 1).trim() };
}

/** One question; a figure that can hardly be right has to be confirmed by a second Enter. */
async function ask(
  server: Server,
  uri: string,
  due: DueFigure,
  step: string,
): Promise<string | undefined> {
  let confirmed = '';
  return vscode.window.showInputBox({
    title: `${l10n.t('Check In')} ${step}`,
    prompt: due.question,
    placeHolder: l10n.t('Empty skips this one; a note goes after #'),
    ignoreFocusOut: true,
    validateInput: async (input) => {
      const text = split(input).value;
      if (text === '') return undefined;
      const judged = await server.ask<{ problem?: string; unlikely?: string } | null>(
        'planwright/judgeFigure',
        { uri, kpi: due.kpi, text },
      );
      if (judged?.problem !== undefined) return judged.problem;
      if (judged?.unlikely === undefined || confirmed === text) return undefined;
      confirmed = text;
      return {
        message: judged.unlikely,
        severity: vscode.InputBoxValidationSeverity.Warning,
      };
    },
  });
}

/**
 * Writes a line to the end of the file of figures and saves it; the file is made if there is none.
 * It is opened first, so that the server adds to the text that the editor has.
 */
async function add(server: Server, plan: vscode.Uri, line: Line): Promise<boolean> {
  const file = plan.with({ path: plan.path.replace(/\.plan\.ya?ml$/i, '.actuals.csv') });
  const isThere = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(file, { ignoreIfExists: true });
    await vscode.workspace.applyEdit(edit);
  }
  const document = await vscode.workspace.openTextDocument(file);
  const before = document.getText();
  const next = await server.ask<{ text: string } | null>('planwright/addFigures', {
    uri: plan.toString(),
    lines: [line],
  });
  if (!next?.text.startsWith(before)) {
    void vscode.window.showErrorMessage(
      l10n.t('The file of figures needs the columns kpi,date,value in its first line.'),
    );
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(file, document.positionAt(before.length), next.text.slice(before.length));
  await vscode.workspace.applyEdit(edit);
  return document.save();
}
