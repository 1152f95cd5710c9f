import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { VscodeRequest } from '../../support/lsp-clients.ts';
import { hoverText, openExample, openText, positionOf, until } from './editor.ts';
import { ask, exampleUri, open, some, text } from './request-parts.ts';

/** What is asked to find and change things. */
export const requestsForChanges = {
  'textDocument/references': async () => {
    const document = await open();
    const at = positionOf(document, '[dispute-rate]', 3);
    await ask<vscode.Location[]>(
      'both',
      (all) => all.filter(({ uri }) => uri.toString() === document.uri.toString()).length === 2,
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
  },
  'textDocument/prepareRename': async () => {
    const document = await open();
    const at = positionOf(document, 'escrow-launch', 3);
    const { placeholder } = await ask<{ placeholder: string }>(
      'a name',
      () => true,
      'vscode.prepareRename',
      document.uri,
      at,
    );
    assert.equal(placeholder, 'escrow-launch');
  },
  'textDocument/rename': async () => {
    const document = await open();
    const at = positionOf(document, 'escrow-launch', 3);
    const edit = await ask<vscode.WorkspaceEdit>(
      'an edit',
      ({ size }) => size > 0,
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      '担保上线',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /^ {2}担保上线:$/m);
  },
  'textDocument/formatting': async () => {
    const { uri } = await openText(text.replace('model: c2c', 'model:   c2c  '));
    await ask<vscode.TextEdit[]>('edits', some, 'vscode.executeFormatDocumentProvider', uri, {
      tabSize: 2,
      insertSpaces: true,
    });
  },
  'textDocument/rangeFormatting': async () => {
    const { uri } = await openText(text.replace('model: c2c', 'model:   c2c  '));
    const line = new vscode.Range(2, 0, 2, 12);
    await ask<vscode.TextEdit[]>('edits', some, 'vscode.executeFormatRangeProvider', uri, line, {
      tabSize: 2,
      insertSpaces: true,
    });
  },
  'textDocument/onTypeFormatting': async () => {
    const { uri } = await openText(text.replace('model: c2c\n', 'model:   c2c\n\n'));
    const options = { tabSize: 2, insertSpaces: true };
    await ask<vscode.TextEdit[]>(
      'edits',
      some,
      'vscode.executeFormatOnTypeProvider',
      uri,
      new vscode.Position(3, 0),
      '\n',
      options,
    );
  },
  'workspace/willRenameFiles': async () => {
    const plan = await openExample('crumbline-2027.plan.yaml');
    const from = exampleUri('catalogs/crumbline.yaml');
    const to = exampleUri('catalogs/house.yaml');
    const names = (path: string): Promise<unknown> =>
      until(path, () =>
        new RegExp(`^catalog: .*${path}`, 'm').test(plan.getText()) ? true : undefined,
      );
    const move = async (source: vscode.Uri, target: vscode.Uri): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(source, target);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await until('the server has read the plan', async () =>
      (await hoverText(plan, positionOf(plan, 'model', 1))) ? true : undefined,
    );
    try {
      await move(from, to);
      await names('catalogs/house.yaml');
    } finally {
      await move(to, from);
      await names('catalogs/crumbline.yaml');
      await plan.save();
    }
  },
  'workspace/executeCommand': async () => {
    const sum = await vscode.commands.executeCommand<{ plans: number; errors: number }>(
      'planwright.checkAll',
    );
    assert.ok(sum.plans >= 7, String(sum.plans));
    assert.ok(sum.errors >= 2, String(sum.errors));
  },
} satisfies Partial<Record<VscodeRequest, () => Promise<void>>>;
