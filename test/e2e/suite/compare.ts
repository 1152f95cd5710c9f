// A plan against a version in git, where the editor has git: not in the browser, and not in a
// folder nobody trusts.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Run } from './config.ts';
import { openExample, until } from './editor.ts';

export function compare({ host, trusted }: Run): void {
  describe('comparing a plan with a version', () => {
    it('shows what changed in the strategy since the last commit, or says that there is no git', async () => {
      const document = await openExample('yonggu-2027.plan.yaml');
      // The git extension of some builds for the web server lacks a part and does not start.
      const extension =
        host === 'node' && trusted
          ? vscode.extensions.getExtension<{ getAPI?: unknown }>('vscode.git')
          : undefined;
      const exported = await Promise.resolve(extension?.activate()).catch(() => undefined);
      const hasGit = exported?.getAPI !== undefined;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), 'summary: new words\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      try {
        if (!hasGit) {
          // Nothing is asked and nothing breaks.
          await vscode.commands.executeCommand('planwright.compareWith', document.uri, 'HEAD');
          return;
        }
        await until('the page', async () => {
          await vscode.commands.executeCommand('planwright.compareWith', document.uri, 'HEAD');
          const page = vscode.window.activeTextEditor?.document;
          if (page?.uri.scheme !== 'planwright') return undefined;
          // In the language of the plan.
          assert.match(page.getText(), /与 HEAD 比较[\s\S]*→ new words/);
          return true;
        });
      } finally {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.files.revert');
      }
    });
  });
}
