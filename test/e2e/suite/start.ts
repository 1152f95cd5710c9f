// A new plan without touching YAML.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, until } from './editor.ts';

export function start(): void {
  describe('a new plan', () => {
    it('is written by seven questions, saved, opened, and has no error', async () => {
      await closeAll();
      let done = false;
      const asked = Promise.resolve(vscode.commands.executeCommand('planwright.newPlan')).then(
        () => {
          done = true;
        },
      );
      // What is proposed is taken each time.
      const document = await until('a plan', async () => {
        if (!done)
          await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        const shown = vscode.window.activeTextEditor?.document;
        return done && shown?.languageId === 'strategy-plan' ? shown : undefined;
      });
      await asked;
      try {
        assert.equal(document.isUntitled, false);
        assert.match(document.uri.path, /\.plan\.yaml$/);
        assert.match(document.getText(), /^plan: 1$[\s\S]*^levers:/m);
        const findings = await until('it was checked', () => {
          const found = vscode.languages.getDiagnostics(document.uri);
          return found.length > 0 ? found : undefined;
        });
        const errors = findings
          .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
          .map(codeOf);
        assert.deepEqual(errors, []);
      } finally {
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await vscode.workspace.fs.delete(document.uri);
      }
    });

    it('has a walkthrough whose steps have pictures and words', () => {
      const extension = vscode.extensions.getExtension('planwright.planwright');
      const contributes = extension?.packageJSON.contributes as {
        walkthroughs: {
          steps: { title: string; description: string; media: { altText: string } }[];
        }[];
      };
      const [walkthrough, ...more] = contributes.walkthroughs;
      assert.equal(more.length, 0);
      for (const { title, description, media } of walkthrough?.steps ?? [])
        for (const words of [title, description, media.altText])
          assert.ok(words.length > 3 && !words.startsWith('%'), words);
    });
  });
}
