import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { boardHtml } from './html.ts';
import { watchAll, watchPlan } from './watch.ts';

const viewType = 'planwright.board';

/** What a board keeps across a reload: its plan, or that it shows all of them. */
type Subject = { readonly uri: string } | { readonly portfolio: true };

/** Boards beside plans: the plan at a glance, and all plans. */
export interface Boards extends vscode.Disposable {
  readonly showPlan: (plan: vscode.Uri) => Promise<void>;
  readonly showAll: () => Promise<void>;
}

/** Manages the boards; those that were open before a reload are restored. */
export function createBoards(context: vscode.ExtensionContext, server: Server): Boards {
  const open = new Map<string, vscode.WebviewPanel>();
  const options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'client/dist')],
  };

  function fill(panel: vscode.WebviewPanel, subject: Subject): void {
    const key = keyOf(subject);
    open.set(key, panel);
    panel.webview.options = options;
    const watching =
      'uri' in subject
        ? watchPlan(panel, server, vscode.Uri.parse(subject.uri))
        : watchAll(panel, server);
    panel.onDidDispose(() => {
      if (open.get(key) === panel) open.delete(key);
      watching.dispose();
    });
    panel.webview.html = boardHtml(panel.webview, context.extensionUri);
  }

  async function show(subject: Subject, title: string): Promise<void> {
    const known = open.get(keyOf(subject));
    if (known) {
      known.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    fill(
      vscode.window.createWebviewPanel(viewType, title, column, {
        ...options,
        enableFindWidget: true,
      }),
      subject,
    );
  }

  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const known =
        typeof state === 'object' && state !== null
          ? (state as { uri?: unknown; portfolio?: unknown })
          : {};
      if (typeof known.uri === 'string') fill(panel, { uri: known.uri });
      else if (known.portfolio === true) fill(panel, { portfolio: true });
      else panel.dispose();
    },
  });
  return {
    showPlan: (plan) => show({ uri: plan.toString() }, vscode.l10n.t('Board: {0}', nameOf(plan))),
    showAll: () => show({ portfolio: true }, vscode.l10n.t('All Plans')),
    dispose: () => {
      serializer.dispose();
      for (const panel of open.values()) panel.dispose();
    },
  };
}

function keyOf(subject: Subject): string {
  return 'uri' in subject ? subject.uri : '';
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.plan\.ya?ml$/i, '');
}
