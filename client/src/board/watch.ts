import * as vscode from 'vscode';
import type { Server } from '../server.ts';

/** A request of the page. It is validated, since the page shows other people's plans. */
interface FromBoard {
  readonly kind?: unknown;
  readonly uri?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
  readonly model?: unknown;
  readonly trends?: unknown;
}

/** One page of the plans of a workspace, and where the next one starts. */
interface Piece {
  readonly rows: readonly object[];
  readonly next: number | null;
  readonly all: number;
  readonly lang: string;
}

/**
 * Runs work on demand, never twice at a time: requests during a run lead to one more run after it.
 */
function coalesced(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      // a server that is restarting is asked again once it is back
      await work().catch(() => undefined);
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}

/** A board that follows its plan and the cursor in it. */
export function watchPlan(
  panel: vscode.WebviewPanel,
  server: Server,
  plan: vscode.Uri,
): vscode.Disposable {
  const uri = plan.toString();
  let supposed: object = {};
  const update = coalesced(async () => {
    const data = await server.ask<object | null>('planwright/report', { uri, ...supposed });
    await panel.webview.postMessage({ kind: 'plan', uri, data });
  });
  const isPlan = ({ document }: vscode.TextEditor): boolean => document.uri.toString() === uri;
  const follow = (editor: vscode.TextEditor): void => {
    if (!isPlan(editor)) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    void panel.webview.postMessage({ kind: 'cursor', offset });
  };
  const heard = panel.webview.onDidReceiveMessage(
    async ({ kind, start, end, model, trends }: FromBoard) => {
      if (kind === 'suppose') {
        supposed = {
          ...(typeof model === 'string' && { model }),
          ...(Array.isArray(trends) && { trends }),
        };
        update();
      } else if (kind === 'goTo' && typeof start === 'number' && typeof end === 'number')
        await goTo(plan, start, end);
      else if (kind === 'ready') {
        update();
        vscode.window.visibleTextEditors.forEach(follow);
      }
    },
  );
  return vscode.Disposable.from(
    heard,
    server.onPlansChanged(() => {
      if (panel.visible) update();
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible) update();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
  );
}

/** Shows a place of a plan, in the editor that has it already. */
async function goTo(plan: vscode.Uri, start: number, end: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(plan);
  const seen = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: seen?.viewColumn ?? vscode.ViewColumn.One,
  });
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A board of all plans. They arrive in pages, so that hundreds do not block anything. */
export function watchAll(panel: vscode.WebviewPanel, server: Server): vscode.Disposable {
  const update = coalesced(async () => {
    const rows: object[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const piece: Piece = await server.ask<Piece>('planwright/portfolio', { from });
      rows.push(...piece.rows);
      from = piece.next;
      await panel.webview.postMessage({
        kind: 'portfolio',
        rows,
        all: piece.all,
        lang: piece.lang,
      });
    }
  });
  return vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(async ({ kind, uri }: FromBoard) => {
      if (kind === 'ready') update();
      else if (kind === 'open' && typeof uri === 'string')
        await vscode.window.showTextDocument(vscode.Uri.parse(uri));
    }),
    server.onPlansChanged(() => {
      if (panel.visible) update();
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible) update();
    }),
  );
}
