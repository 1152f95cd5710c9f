import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { takeBack } from './take-back.ts';

const { l10n } = vscode;

/** The answer of the server: a plan, or why there is none. */
interface Imported {
  readonly text?: string;
  readonly report?: string;
  readonly figures?: string;
  readonly counts?: { readonly placed: number; readonly left: number; readonly doubtful: number };
  readonly problem?: string;
}

/** Maximum size of the documents together, in bytes; the command line reads larger ones. */
const most = 32_000_000;
const endings = 'xlsx,xlsm,csv,tsv,docx,docm,pptx,pptm,md,markdown,opml,txt'.split(',');

/** Whether a file can be imported, by its name; its content decides what it is. */
export function isDocument({ path }: vscode.Uri): boolean {
  return endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

/** Asks for documents and makes a plan of them. */
export async function importAsked(server: Server): Promise<void> {
  const files = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: l10n.t('Make a plan from which documents?'),
    openLabel: l10n.t('Import'),
    filters: { [l10n.t('Documents')]: endings },
  });
  if (files && files.length > 0) await importFiles(server, files);
}

/** Makes a plan of documents and opens it unsaved, with a report on what became of everything. */
export async function importFiles(server: Server, files: readonly vscode.Uri[]): Promise<void> {
  const read = await Promise.all(files.map((file) => vscode.workspace.fs.readFile(file)));
  if (read.reduce((sum, { length }) => sum + length, 0) > most) {
    void vscode.window.showWarningMessage(
      l10n.t('These documents are larger than {0} MB. Import fewer at a time.', most / 1_000_000),
    );
    return;
  }
  const asked = read.map((bytes, at) => ({
    name: decodeURIComponent(files[at]?.path.split('/').at(-1) ?? ''),
    data: Buffer.from(bytes).toString('base64'),
  }));
  const [only] = asked;
  if (only && asked.length === 1 && /\.xlsx$/i.test(only.name)) {
    const file = files[0] as vscode.Uri;
    if (await takeBack(server, file, only.data, showReport)) return;
  }
  const made = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: l10n.t('Reading the documents…') },
    () => server.ask<Imported>('planwright/import', { files: asked }),
  );
  if (made.text === undefined) {
    void vscode.window.showWarningMessage(made.problem ?? '');
    return;
  }
  const document = await vscode.workspace.openTextDocument({
    language: 'strategy-plan',
    content: made.text,
  });
  await vscode.window.showTextDocument(document);
  void tell(made, files[0] as vscode.Uri, document);
}

async function tell(
  made: Imported,
  first: vscode.Uri,
  document: vscode.TextDocument,
): Promise<void> {
  const { placed = 0, left = 0, doubtful = 0 } = made.counts ?? {};
  const save = l10n.t('Save Beside the Document');
  const report = l10n.t('Show Report');
  const message = l10n.t(
    '{0} values are placed, {1} passages are kept as comments at the end, {2} are doubtful.',
    placed,
    left,
    doubtful,
  );
  const answer = await vscode.window.showInformationMessage(message, save, report);
  if (answer === report) await showReport(made.report ?? '');
  if (answer === save) await saveBeside(made, first, document);
}

/** The report as an unsaved text beside the plan. */
async function showReport(content: string): Promise<void> {
  const page = await vscode.workspace.openTextDocument({ language: 'planwright-page', content });
  await vscode.window.showTextDocument(page, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
  });
}

/** Saves the plan, as it is by now, and its figures under the name of the document. */
async function saveBeside(
  made: Imported,
  first: vscode.Uri,
  document: vscode.TextDocument,
): Promise<void> {
  const stem = first.with({ path: first.path.replace(/\.[^./]+$/, '') });
  const file = stem.with({ path: `${stem.path}.plan.yaml` });
  const figures = stem.with({ path: `${stem.path}.actuals.csv` });
  for (const one of [file, ...(made.figures === undefined ? [] : [figures])])
    if (await isThere(one)) {
      void vscode.window.showWarningMessage(
        l10n.t('{0} is there already. Save the plan under another name.', one.fsPath),
      );
      return;
    }
  await vscode.workspace.fs.writeFile(file, Buffer.from(document.getText(), 'utf8'));
  if (made.figures !== undefined)
    await vscode.workspace.fs.writeFile(figures, Buffer.from(made.figures, 'utf8'));
  await vscode.window.showTextDocument(file);
}

function isThere(file: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
