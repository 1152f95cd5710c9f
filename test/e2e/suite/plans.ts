// All plans of the workspace, their pages, and a plan as another model.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chinese, codeOf, hoverText, openExample, openText, positionOf, until } from './editor.ts';

const small =
  'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n  trust: [escrow, reviews]   # keep\n';

/** The page that is shown beside a plan, when its text fits. */
function page(kind: string, fits: RegExp): Promise<vscode.TextDocument> {
  return until(`a page ${fits}`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.scheme === 'planwright' &&
      document.uri.path.startsWith(`/${kind}/`) &&
      fits.test(document.getText())
      ? document
      : undefined;
  });
}

export function plans(): void {
  describe('plans of the workspace', () => {
    it('a plan has one board beside it, and all plans have one', async () => {
      const document = await openText(small);
      const boards = (): readonly string[] =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .flatMap(({ input, label }) =>
            input instanceof vscode.TabInputWebview && input.viewType.endsWith('planwright.board')
              ? label
              : [],
          );
      for (const command of [
        'planwright.showBoard',
        'planwright.showBoard',
        'planwright.showAllPlans',
      ])
        await vscode.commands.executeCommand(command, document.uri.toString());
      await until('two boards', () => (boards().length === 2 ? true : undefined));
      assert.ok(boards().some((label) => (chinese ? /^看板：/ : /^Board: /).test(label)));
      assert.equal(vscode.window.activeTextEditor?.document, document);
    });

    it('a plan is shown as another model without an edit, and takes it in one step that can be undone', async () => {
      const document = await openText(small);
      await until(
        'the server has read it',
        async () => (await hoverText(document, positionOf(document, 'c2c', 1))) || undefined,
      );
      const command = vscode.commands.executeCommand('planwright.showAsModel', document.uri);
      // The first model of the list, without the mouse.
      await until('the page', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeTextEditor?.document.uri.path.startsWith('/what-if/')
          ? true
          : undefined;
      });
      await command;
      await page('what-if', chinese ? /会新增的提示/ : /Would be reported/);
      assert.equal(document.getText(), small);
      await vscode.commands.executeCommand('planwright.takeModel');
      await until('the plan has the model and its levers', () => {
        const found = vscode.languages.getDiagnostics(document.uri).map(codeOf);
        return !/^model: c2c/m.test(document.getText()) && !found.includes('LEV101')
          ? true
          : undefined;
      });
      assert.match(document.getText(), /# keep/);
      await until('undone', async () => {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('undo');
        return document.getText() === small ? true : undefined;
      });
    });

    it('a hover is short when the setting says so', async () => {
      const settings = vscode.workspace.getConfiguration('planwright');
      const document = await openText(small);
      const hover = (): Promise<string> => hoverText(document, positionOf(document, 'escrow', 2));
      const full = await until('a case', async () => {
        const text = await hover();
        return /`[a-z-]+\/[a-z-]+`/.test(text) ? text : undefined;
      });
      try {
        await settings.update('hover.detail', 'short', vscode.ConfigurationTarget.Workspace);
        await until('less', async () => {
          const text = await hover();
          return text.length > 0 && text.length < full.length ? true : undefined;
        });
      } finally {
        await settings.update('hover.detail', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });

    it('the Plans view comes to the front by the keyboard', async () => {
      await vscode.commands.executeCommand('planwright.plans.focus');
      await openExample('swapnest-2027.plan.yaml');
    });
  });
}
