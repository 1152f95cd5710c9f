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
 * Asks for the figures that are due, one after the other, and adds each answer to the plan's file of
 * figures at once.
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
    if (!(await add(server, uri, line))) return;
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

/** Writes a line to the file of figures and saves it; the file is made if there is none. */
async function add(server: Server, uri: string, line: Line): Promise<boolean> {
  const next = await server.ask<{ uri: string; text: string; isNew: boolean } | null>(
    'planwright/addFigures',
    { uri, lines: [line] },
  );
  if (!next) {
    void vscode.window.showErrorMessage(
      l10n.t('The file of figures needs the columns kpi,date,value in its first line.'),
    );
    return false;
  }
  const file = vscode.Uri.parse(next.uri);
  const edit = new vscode.WorkspaceEdit();
  if (next.isNew) edit.createFile(file, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(file);
  const whole = new vscode.WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  // The text before stays as it is; only what comes after it is inserted.
  whole.insert(file, end, next.text.slice(document.getText().length));
  await vscode.workspace.applyEdit(whole);
  return document.save();
}
