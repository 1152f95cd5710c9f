// A plan as a file of an office program: not in the browser, where nothing can write one.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Run } from './config.ts';
import { openExample } from './editor.ts';

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
  });
}
