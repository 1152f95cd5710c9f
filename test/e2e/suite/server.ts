import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Run } from './config.ts';
import { finding, hoverText, openExample, openText, positionOf, until } from './editor.ts';

/** What the extension hands out of activate(). */
interface Exports {
  readonly client: { readonly serverProcess?: { readonly pid?: number }; isRunning(): boolean };
}

const small =
  'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n  transaction-tools: [integrated-payment, courier-pickup]\n';

export function server({ host, trusted }: Run): void {
  describe('the language server', () => {
    it('is started again by the command, and its findings come back', async () => {
      const document = await openExample('swapnest-2027.plan.yaml');
      await finding(document, 'LEV101');
      const before = (await exported()).client;
      await vscode.commands.executeCommand('planwright.restart');
      const after = (await exported()).client;
      assert.ok(after !== before && after.isRunning() && !before.isRunning());
      await finding(document, 'LEV101');
    });

    // A worker has no process that could be killed.
    if (host === 'node')
      it('is started again after a crash, and open plans are checked again', async () => {
        const document = await openText(small);
        await finding(document, 'LEV101');
        const before = await pid();
        process.kill(before, 'SIGKILL');
        await until('another process', async () => ((await pid()) === before ? undefined : true));
        const edit = new vscode.WorkspaceEdit();
        edit.replace(document.uri, new vscode.Range(2, 7, 2, 10), 'nonsense');
        await vscode.workspace.applyEdit(edit);
        await finding(document, 'FIT801');
      });

    // Half a minute until it is noticed: once is enough.
    if (host === 'node' && !trusted)
      it('is started again when it does not answer any more, with its documents', async () => {
        const document = await openText(small);
        await finding(document, 'LEV101');
        const before = await pid();
        process.kill(before, 'SIGSTOP');
        const hover = hoverText(document, positionOf(document, 'c2c', 1)).catch(() => '');
        await until('another process', async () => ((await pid()) === before ? undefined : true));
        await hover;
        await until('a hover', async () => {
          const text = await hoverText(document, positionOf(document, 'c2c', 1));
          return text === '' ? undefined : text;
        });
      });

    it('reads a company catalogue again when it changes', async () => {
      const document = await openExample('crumbline-2027.plan.yaml');
      const file = vscode.Uri.joinPath(document.uri, '../catalogs/crumbline.yaml');
      const before = await vscode.workspace.fs.readFile(file);
      const renamed = new TextDecoder()
        .decode(before)
        .replaceAll(/freshness(.)promise/gi, 'evening$1pledge');
      try {
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(renamed));
        const unknown = await finding(document, 'LEV106');
        assert.equal(document.getText(unknown.range), 'freshness-promise');
      } finally {
        await vscode.workspace.fs.writeFile(file, before);
      }
      await until('no finding is left', () =>
        vscode.languages.getDiagnostics(document.uri).length === 0 ? true : undefined,
      );
    });

    it('follows the setting of how much is checked', async () => {
      const settings = vscode.workspace.getConfiguration('planwright');
      const document = await openExample('swapnest-2027.plan.yaml');
      const count = () => vscode.languages.getDiagnostics(document.uri).length;
      await finding(document, 'LEV101');
      const all = count();
      try {
        await settings.update('profile', 'essential', vscode.ConfigurationTarget.Workspace);
        await until('fewer findings', () => (count() < all && count() > 0 ? true : undefined));
      } finally {
        await settings.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
      }
      await until('all findings again', () => (count() === all ? true : undefined));
    });

    it('follows the setting of its language', async () => {
      const settings = vscode.workspace.getConfiguration('planwright');
      const document = await openText(small);
      const says = (pattern: RegExp) =>
        until(String(pattern), async () =>
          pattern.test((await finding(document, 'LEV101')).message) ? true : undefined,
        );
      try {
        await settings.update('language', 'zh', vscode.ConfigurationTarget.Workspace);
        await says(/缺少/);
        await settings.update('language', 'en', vscode.ConfigurationTarget.Workspace);
        await says(/without/);
      } finally {
        await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
}

function pid(): Promise<number> {
  return until('a server process', async () => (await exported()).client.serverProcess?.pid);
}

async function exported(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>('planwright.planwright');
  assert.ok(extension);
  return extension.activate();
}
