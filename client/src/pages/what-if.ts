import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { Server } from '../server.ts';
import { openPage, scheme } from './pages.ts';

const { l10n } = vscode;

interface Choices {
  readonly models: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
    readonly remark: string;
  }[];
}

/**
 * Asks for a model and shows beside the plan what a check would find if the plan had it. Nothing is
 * edited.
 */
export async function showAsModel(server: Server, plan: vscode.Uri): Promise<void> {
  const { models } = await server.ask<Choices>('planwright/choices');
  const options = models.map(({ id, label, detail, remark }) => ({
    id,
    label,
    description: remark,
    detail,
  }));
  const placeHolder = l10n.t('Show this plan as which model? Nothing is edited.');
  const picked = await vscode.window.showQuickPick(options, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked) await openPage('what-if', picked.id, plan);
}

/**
 * Applies a what-if page to its plan: the page's model, and the levers that the plan then lacks.
 * One undo step.
 */
export async function takeModel(server: Server, page: vscode.Uri): Promise<void> {
  const model = /^\/what-if\/(.+)\.txt$/.exec(page.path)?.[1];
  const edit = await server.ask<WorkspaceEdit | null>('planwright/scaffold', {
    uri: page.query,
    model,
  });
  if (!edit) return;
  await vscode.workspace.applyEdit(
    await server.client().protocol2CodeConverter.asWorkspaceEdit(edit),
  );
  await vscode.window.showTextDocument(vscode.Uri.parse(page.query), {
    viewColumn: vscode.ViewColumn.One,
  });
}

/** The same as a code lens above the page. */
export function registerTakeModelLens(): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme, pattern: '/what-if/*' },
    {
      provideCodeLenses: ({ uri }) => [
        new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
          title: l10n.t('Take this model and add its levers'),
          command: 'planwright.takeModel',
          arguments: [uri],
        }),
      ],
    },
  );
}
