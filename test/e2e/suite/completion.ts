import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { labelOf, offered, openExample, openText, positionOf, until } from './editor.ts';

export function completion(): void {
  describe('completion', () => {
    it('offers the levers that the model requires first', async () => {
      const document = await openText('plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n  \n');
      const items = await offered(document, new vscode.Position(5, 2), 'trust');
      const [first, second, third] = items.map(labelOf);
      assert.deepEqual([first, second, third].toSorted(), [
        'low-barrier-onboarding',
        'transaction-tools',
        'trust',
      ]);
    });

    it('offers the mechanisms of the lever, and inserts one without breaking the list', async () => {
      const document = await openText('plan: 1\nmodel: c2c\nlevers:\n  trust: [reviews, ]\n');
      const at = positionOf(document, 'reviews, ', 'reviews, '.length);
      const items = await offered(document, at, 'escrow');
      const escrow = items.find((item) => labelOf(item) === 'escrow');
      assert.ok(escrow);
      assert.match(documentation(escrow), /\S/);
      await vscode.commands.executeCommand('cursorMove', { to: 'viewPortTop' });
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      editor.selection = new vscode.Selection(at, at);
      await until('the suggestion is accepted', async () => {
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return /\[reviews, [\w-]+\]/.test(document.getText()) ? true : undefined;
      });
    });

    it('offers the KPIs of the plan where an initiative names one', async () => {
      const document = await openExample('swapnest-2027.plan.yaml');
      const at = positionOf(document, 'kpis: [gmv]', 'kpis: ['.length);
      const items = await offered(document, at, 'gmv');
      assert.ok(items.some((item) => labelOf(item) === 'conversion-rate'));
    });
  });
}

function documentation({ documentation: text }: vscode.CompletionItem): string {
  return typeof text === 'string' ? text : (text?.value ?? '');
}
