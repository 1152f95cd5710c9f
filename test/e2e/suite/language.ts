import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Run } from './config.ts';
import { chinese, offered, openExample, openText, until } from './editor.ts';

/** The editor keeps the English title beside a translated one, so that both find the command. */
type Title = string | { readonly value: string };

export function language(run: Run): void {
  describe('the language of plans', () => {
    it('the editor is as this run wants it', () => {
      const { language: locale, uiKind } = vscode.env;
      assert.deepEqual([locale, vscode.workspace.isTrusted], [run.locale, run.trusted]);
      assert.equal(typeof process === 'undefined' ? 'web' : 'node', run.host);
      assert.ok(uiKind === vscode.UIKind.Web || run.host === 'node');
    });

    it('is recognised by the file name, with its own settings', async () => {
      const document = await openExample('swapnest-2027.plan.yaml');
      assert.equal(document.languageId, 'strategy-plan');
      const settings = vscode.workspace.getConfiguration('editor', document);
      assert.equal(settings.get('tabSize'), 2);
      assert.equal(settings.get('wordBasedSuggestions'), 'off');
    });

    it('is drawn without boxes around Chinese characters, as are its configuration and catalogues', async () => {
      const catalog = await openExample('catalogs/crumbline.yaml');
      // From the first moment: boxes that are drawn already would stay when it changes.
      assert.equal(catalog.languageId, 'planwright-yaml');
      for (const document of [await openExample('lanzhou-home-de.plan.yaml'), catalog]) {
        const settings = vscode.workspace.getConfiguration('editor.unicodeHighlight', document);
        assert.equal(settings.get('nonBasicASCII'), false);
        assert.equal(settings.get('ambiguousCharacters'), false);
      }
    });

    it('does not take other YAML of a folder for catalogues', async () => {
      const catalog = await openExample('catalogs/crumbline.yaml');
      const uri = vscode.Uri.joinPath(catalog.uri, '../services.yaml');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('services: [中文]\n'));
      const other = await openExample('catalogs/services.yaml');
      await until('plain YAML', () => (other.languageId === 'yaml' ? true : undefined));
      assert.equal(catalog.languageId, 'planwright-yaml');
    });

    it('is recognised beside catalogues, too', async () => {
      const plan = await openExample('lanzhou-home-de.plan.yaml');
      const uri = vscode.Uri.joinPath(plan.uri, '../catalogs/beside.plan.yaml');
      await vscode.workspace.fs.copy(plan.uri, uri, { overwrite: true });
      const beside = await openExample('catalogs/beside.plan.yaml');
      assert.equal(beside.languageId, 'strategy-plan');
      await vscode.workspace.fs.delete(uri);
    });

    it('indents after a key, and aligns the keys of a list entry', async () => {
      const document = await openText('');
      for (const [before, after] of [
        ['levers:', 'levers:\n  '],
        ['levers:\n  trust:', 'levers:\n  trust:\n    '],
        ['ignore:\n  - rule: LEV105', 'ignore:\n  - rule: LEV105\n    '],
        ['status: draft', 'status: draft\n'],
      ] as const) {
        // More than once, because the editor reads the language's rules in the background.
        await until(after, async () => {
          await replaceAll(document, before);
          await vscode.commands.executeCommand('cursorBottom');
          await vscode.commands.executeCommand('type', { text: '\n' });
          return document.getText() === after ? true : undefined;
        });
      }
    });

    it('offers whole plans as snippets in both languages', async () => {
      for (const typed of ['plan', '计划']) {
        const document = await openText(typed);
        for (const model of ['c2c', 'cross-border'])
          await offered(document, document.positionAt(typed.length), `${typed}-${model}`);
      }
    });

    it('inserts a snippet as a plan', async () => {
      const document = await openText('');
      await vscode.commands.executeCommand('editor.action.insertSnippet', {
        langId: 'strategy-plan',
        name: chinese ? '完整计划：C2C' : 'Plan: C2C',
      });
      await until('the plan', () =>
        /^plan: 1\ntitle: .+[\s\S]*^levers:$[\s\S]*^kpis:$/m.test(document.getText())
          ? true
          : undefined,
      );
    });

    it('its settings and commands read in the language of the editor', async () => {
      const extension = vscode.extensions.getExtension('planwright.planwright');
      assert.ok(extension);
      const contributes: {
        commands: { command: string; title: Title }[];
        languages: { aliases: string[] }[];
      } = extension.packageJSON.contributes;
      const titles = new Map(
        contributes.commands.map(({ command, title }) => [
          command,
          typeof title === 'string' ? title : title.value,
        ]),
      );
      // The web host translates no manifest of an extension that is tried out, only of an installed
      // one.
      const translated = chinese && run.host === 'node';
      assert.equal(titles.get('planwright.newPlan'), translated ? '新建计划' : 'New Plan');
      assert.equal(
        titles.get('planwright.restart'),
        translated ? '重启语言服务器' : 'Restart Language Server',
      );
      assert.equal(contributes.languages[0]?.aliases[0], translated ? '战略计划' : 'Strategy plan');
    });
  });
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
