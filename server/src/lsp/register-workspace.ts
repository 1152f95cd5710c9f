import {
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { readConfig } from '../config/config.ts';
import { type Move, movedInBaseline, movedInConfig, movedInPlan } from '../features/moved-files.ts';
import type { KeyOverview, Overview } from '../features/overview.ts';
import { indexLines } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { folderOf, resolveUri } from '../text/uri.ts';
import { checkWorkspace } from './capabilities.ts';
import { toEdits, toRange } from './convert.ts';
import type { Guard } from './guard.ts';
import type { Plans } from './plans.ts';
import type { Workspace } from './workspace.ts';

const words = {
  checking: { en: 'Checking all plans', zh: '正在检查全部计划' },
  unknown: { en: 'Unknown command', zh: '没有此命令' },
};

/**
 * Requests about all plans of the workspace: their list, a check of all, and updates of paths to a
 * moved file.
 */
export function registerWorkspace(
  connection: Connection,
  {
    plans,
    workspace,
    guard,
  }: { readonly plans: Plans; readonly workspace: Workspace; readonly guard: Guard },
): void {
  const { index } = plans;

  connection.onRequest('planwright/plans', async () => {
    const rows: object[] = [];
    for (const plan of await index.plans()) {
      const digest = await index.digest(plan);
      if (digest) rows.push(row(plan.document.uri, plan.document.getText(), digest.overview));
    }
    return rows;
  });

  connection.onExecuteCommand(async ({ command }, token) => {
    if (command !== checkWorkspace)
      return new ResponseError(LSPErrorCodes.RequestFailed, words.unknown[workspace.language()]);
    const progress = await connection.window.createWorkDoneProgress();
    const stopped = (): boolean =>
      token.isCancellationRequested || progress.token.isCancellationRequested;
    progress.begin(words.checking[workspace.language()], 0, undefined, true);
    try {
      const all = await index.plans();
      const sum = { plans: 0, errors: 0, warnings: 0, cancelled: false };
      for (const plan of all) {
        if (stopped()) return { ...sum, cancelled: true };
        const name = decodeURIComponent(
          plan.document.uri.slice(plan.document.uri.lastIndexOf('/') + 1),
        );
        progress.report(
          Math.floor((sum.plans / all.length) * 100),
          `${sum.plans + 1}/${all.length} ${name}`,
        );
        const overview = (await index.digest(plan))?.overview;
        sum.plans++;
        sum.errors += overview?.errors ?? 0;
        sum.warnings += overview?.warnings ?? 0;
      }
      plans.showAll();
      return sum;
    } finally {
      progress.done();
    }
  });

  connection.workspace.onWillRenameFiles(async ({ files }): Promise<WorkspaceEdit | null> => {
    const moves: Move[] = files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
    const changes: WorkspaceEdit['changes'] = {};
    const keep = (uri: string, text: string, edits: readonly TextEdit[]): void => {
      if (edits.length > 0) changes[uri] = toEdits(indexLines(text), edits);
    };
    for (const plan of await index.plans()) {
      const loaded = await guard('willRenameFiles', () => index.load(plan), undefined);
      if (loaded)
        keep(plan.document.uri, loaded.text, movedInPlan(loaded, plan.document.uri, moves));
    }
    for (const uri of await index.configs()) {
      const text = await workspace.textOf(uri);
      if (text === undefined) continue;
      keep(uri, text, movedInConfig(text, uri, moves));
      const baseline = readConfig(text).baseline;
      const file = baseline && resolveUri(folderOf(uri), baseline.text);
      const known = file === undefined ? undefined : await workspace.textOf(file);
      if (file !== undefined && known !== undefined)
        keep(file, known, movedInBaseline(known, file, moves));
    }
    return Object.keys(changes).length > 0 ? { changes } : null;
  });
}

/** A plan as the client lists it. */
function row(uri: string, text: string, { keys, ...overview }: Overview): object {
  const lines = indexLines(text);
  return {
    uri,
    ...overview,
    keys: keys.map(({ span, ...key }: KeyOverview) => ({ ...key, range: toRange(lines, span) })),
  };
}
