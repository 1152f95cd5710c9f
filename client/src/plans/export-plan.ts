import * as vscode from 'vscode';
import type { Server } from '../server.ts';

const { l10n } = vscode;

/** The formats of the export, by the ends of their files. */
const formats = ['xlsx', 'pptx', 'docx'] as const;
type Format = (typeof formats)[number];

function labels(): Readonly<Record<Format, { readonly label: string; readonly detail: string }>> {
  return {
    xlsx: {
      label: l10n.t('Excel workbook'),
      detail: l10n.t('A sheet for each section; what is changed there comes back with Import'),
    },
    pptx: {
      label: l10n.t('PowerPoint slides'),
      detail: l10n.t('Up to twelve slides with charts and tables that can be changed'),
    },
    docx: {
      label: l10n.t('Word document'),
      detail: l10n.t('A paper with headings and tables'),
    },
  };
}

/**
 * Writes a plan as a file of an office program, in a format and a place that the user chooses.
 * @param asked the format and place, for other extensions and tests
 */
export async function exportPlan(
  server: Server,
  plan: vscode.Uri,
  asked: { readonly format?: unknown; readonly file?: unknown } = {},
): Promise<void> {
  const format = formats.find((one) => one === asked.format) ?? (await pickFormat());
  if (!format) return;
  const file = asked.file instanceof vscode.Uri ? asked.file : await pickFile(plan, format);
  if (!file) return;
  const answer = await server.ask<string | null>('planwright/export', {
    uri: plan.toString(),
    format,
  });
  if (answer === null) {
    void vscode.window.showErrorMessage(
      l10n.t('The plan could not be exported. Save it and try again.'),
    );
    return;
  }
  await vscode.workspace.fs.writeFile(file, bytesOf(answer));
  if (asked.file) return;
  const open = l10n.t('Open');
  const name = file.path.split('/').at(-1) ?? '';
  const chosen = await vscode.window.showInformationMessage(l10n.t('Exported: {0}', name), open);
  if (chosen === open) await vscode.env.openExternal(file);
}

async function pickFormat(): Promise<Format | undefined> {
  const known = labels();
  const items = formats.map((format) => ({ ...known[format], description: `.${format}`, format }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Export'),
    placeHolder: l10n.t('As what is the plan to be exported?'),
  });
  return picked?.format;
}

/** Beside the plan, under its name, unless the user says otherwise. */
function pickFile(plan: vscode.Uri, format: Format): Thenable<vscode.Uri | undefined> {
  const path = plan.path.replace(/(?:\.plan)?\.ya?ml$/i, '');
  return vscode.window.showSaveDialog({
    defaultUri: plan.with({ path: `${path}.${format}`, query: '', fragment: '' }),
    filters: { [labels()[format].label]: [format] },
    title: l10n.t('Export'),
  });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
