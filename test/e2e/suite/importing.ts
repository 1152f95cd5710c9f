// A document becomes a plan, on the desktop only.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Run } from './config.ts';
import { closeAll, until } from './editor.ts';

const table = [
  'KPI;Baseline;Target;Due;Owner',
  'Dispute rate;3.2%;1.5%;2027-12;Ana Costa',
  'Active sellers;12000;40000;2027-12;Tom Reed',
].join('\n');

export function importing({ host }: Run): void {
  describe('importing', () => {
    it('makes an unsaved plan of a document, on the desktop only', async () => {
      const commands = await vscode.commands.getCommands(true);
      assert.equal(commands.includes('planwright.import'), host === 'node');
      if (host !== 'node') return;
      await closeAll();
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      assert.ok(folder);
      const file = vscode.Uri.joinPath(folder, 'figures.csv');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(table));
      try {
        await vscode.commands.executeCommand('planwright.import', file);
        const document = await until('the plan', () => {
          const shown = vscode.window.activeTextEditor?.document;
          return shown?.languageId === 'strategy-plan' && shown.isUntitled ? shown : undefined;
        });
        assert.match(document.getText(), /Dispute rate: 3\.2% -> 1\.5% by 2027-12 @ Ana Costa/);
      } finally {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await vscode.workspace.fs.delete(file);
      }
    });
  });
}
