// A file of figures beside its plan, in the real editor.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completions, finding, hoverText, labelOf, positionOf, until } from './editor.ts';

const plan = `plan: 1
title: Figures
model: c2c
period: 2026
kpis:
  dispute-rate: 3% -> 1.5% by 2026-12 @ Zhao Qian
`;

/** Writes a file into the workspace. */
async function write(name: string, text: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export function figures(): void {
  describe('figures beside a plan', () => {
    const made: vscode.Uri[] = [];
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
    });

    it('are checked, explained and completed, and lead to the plan', async () => {
      const planUri = await write('figures-of.plan.yaml', plan);
      const uri = await write(
        'figures-of.actuals.csv',
        'kpi,date,value\ndispute-rate,2026-01,2.9%\ndispute-rates,2026-02,2.8%\n',
      );
      made.push(planUri, uri);
      const document = await show(uri);
      assert.equal(document.languageId, 'planwright-actuals');
      await finding(document, 'ACT001');
      const kpi = positionOf(document, 'dispute-rate', 3);
      assert.match(await hoverText(document, kpi), /2\.9|2\\\.9/);
      const end = document.positionAt(document.getText().length);
      const labels = (await completions(document, end)).map(labelOf);
      assert.ok(labels.includes('dispute-rate'), labels.join());
      const [there] = await vscode.commands.executeCommand<
        (vscode.Location | vscode.LocationLink)[]
      >('vscode.executeDefinitionProvider', uri, kpi);
      assert.ok(there);
      const target = 'targetUri' in there ? there.targetUri : there.uri;
      assert.equal(target.toString(), planUri.toString());
    });

    it('are shown after the KPI in the plan, and follow the file', async () => {
      const planUri = await write('follows.plan.yaml', plan);
      made.push(planUri);
      const document = await show(planUri);
      const hints = async (): Promise<string> => {
        const range = new vscode.Range(0, 0, document.lineCount, 0);
        const all = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          planUri,
          range,
        );
        return all.map(({ label }) => String(label)).join(' ');
      };
      await until('hints of the plan', async () => (await hints()) || undefined);
      assert.doesNotMatch(await hints(), /2\.1/);
      const uri = await write('follows.actuals.csv', 'kpi,date,value\ndispute-rate,2026-01,2.1%\n');
      made.push(uri);
      await until('the figure', async () => (/2\.1/.test(await hints()) ? true : undefined));
    });
  });
}
