import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chinese, codeOf, finding, openExample, openText, until } from './editor.ts';

const small =
  'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n  transaction-tools: [integrated-payment, courier-pickup]\n';

export function diagnostics(): void {
  describe('findings', () => {
    it('a flawed English plan', async () => {
      const document = await openExample('swapnest-2027.plan.yaml');
      const missing = await finding(document, 'LEV101');
      assert.equal(missing.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(missing.source, 'planwright');
      assert.match(missing.message, /trust/i);
      assert.equal(document.getText(missing.range), 'levers');
      assert.ok((missing.relatedInformation?.length ?? 0) > 0, 'it cites a case');
      const reference = await finding(document, 'REF702');
      assert.equal(document.getText(reference.range), 'seller-activation');
    });

    it('a flawed Chinese plan', async () => {
      const document = await openExample('lanzhou-home-de.plan.yaml');
      const missing = await finding(document, 'LEV101');
      assert.match(missing.message, /合规/);
      const slogan = await finding(document, 'WRD001');
      assert.equal(document.getText(slogan.range), '大幅提升环保形象');
    });

    it('a plan without a language of its own speaks that of the editor', async () => {
      const document = await openText(small);
      const missing = (await finding(document, 'LEV101')).message;
      assert.match(missing, chinese ? /缺少/ : /without/);
    });

    it('clean plans have none', async () => {
      for (const name of [
        'yonggu-2027',
        'hearth-and-hollow-fy27',
        'hengmu-2027',
        'guojishe-2027',
        'crumbline-2027',
      ]) {
        const document = await openExample(`${name}.plan.yaml`);
        // A mistake shows that the server has read the plan; without it again, nothing is left.
        await edit(document, (text) => text.replace(/^model: .*$/m, 'model: nonsense'));
        await finding(document, 'FIT801');
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await until(`no finding in ${name}`, () =>
          vscode.languages.getDiagnostics(document.uri).length === 0 ? true : undefined,
        );
      }
    });

    it('the quick fix for a missing lever makes the finding go', async () => {
      const document = await openText(small);
      const missing = await finding(document, 'LEV101');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        missing.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ title, edit }) => edit && title.includes('(trust)'));
      assert.ok(fix?.edit, actions.map(({ title }) => title).join('\n'));
      const missingLevers = () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .filter((diagnostic) => codeOf(diagnostic) === 'LEV101').length;
      assert.equal(missingLevers(), 2);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      await until('one finding less', () => (missingLevers() === 1 ? true : undefined));
    });
  });
}

async function edit(
  document: vscode.TextDocument,
  change: (text: string) => string,
): Promise<void> {
  const all = new vscode.WorkspaceEdit();
  all.replace(
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    change(document.getText()),
  );
  assert.ok(await vscode.workspace.applyEdit(all));
}
