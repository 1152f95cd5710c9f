// A plan as a file of an office program, and back: not in the browser, where nothing can write one.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Run } from './config.ts';
import { closeAll, openExample, until } from './editor.ts';

export function exporting({ host }: Run): void {
  if (host !== 'node') return;
  describe('exporting a plan', () => {
    it('writes a workbook, slides or a paper where the user says', async () => {
      const document = await openExample('yonggu-2027.plan.yaml');
      for (const format of ['xlsx', 'pptx', 'docx']) {
        const file = vscode.Uri.joinPath(document.uri, '..', `exported.${format}`);
        await vscode.commands.executeCommand('planwright.exportPlan', document.uri, {
          format,
          file,
        });
        const bytes = await vscode.workspace.fs.readFile(file);
        assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b]);
        await vscode.workspace.fs.delete(file);
      }
    });

    it('takes an exported workbook back as the plan that it was', async () => {
      const plan = await openExample('yonggu-2027.plan.yaml');
      const file = vscode.Uri.joinPath(plan.uri, '..', 'returned.xlsx');
      const format = 'xlsx';
      await vscode.commands.executeCommand('planwright.exportPlan', plan.uri, { format, file });
      try {
        // No plan is open and none has the name of the workbook: it becomes a plan of its own.
        await closeAll();
        await vscode.commands.executeCommand('planwright.import', file);
        const document = await until('the plan', () => {
          const shown = vscode.window.activeTextEditor?.document;
          return shown?.languageId === 'strategy-plan' && shown.isUntitled ? shown : undefined;
        });
        const lines = plan
          .getText()
          .split('\n')
          .filter((line) => !line.includes('#'));
        for (const line of lines) assert.ok(document.getText().includes(line), line);
      } finally {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await vscode.workspace.fs.delete(file);
      }
    });
  });
}
