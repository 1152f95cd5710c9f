// Every request of the server, asked by the real editor.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { VscodeRequest } from '../../support/lsp-clients.ts';
import {
  closeAll,
  codeOf,
  completions,
  finding,
  hoverText,
  labelOf,
  openExample,
  openText,
  positionOf,
  until,
} from './editor.ts';

const text = `plan: 1
title: Requests
model: c2c
period: 2027
levers:
  trust: [escrow, reviews]   # both
kpis:
  dispute-rate: 3% -> 1.5% by 2027-12 @ Zhao Qian
initiatives:
  escrow-launch:
    name: Launch escrow
    lever: trust
    kpis: [dispute-rate]
sources:
  survey: https://example.com/survey
`;

/**
 * Runs a command of the editor until what it gives is right: the server may not have read the plan
 * yet.
 */
function ask<T>(
  what: string,
  fits: (answer: T) => boolean,
  command: string,
  ...args: unknown[]
): Promise<T> {
  return until(what, async () => {
    const answer = await vscode.commands.executeCommand<T | undefined>(command, ...args);
    return answer !== undefined && answer !== null && fits(answer) ? answer : undefined;
  });
}

const some = (list: readonly unknown[]): boolean => list.length > 0;
const open = (): Promise<vscode.TextDocument> => openText(text);
const exampleUri = (name: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
};

const tests: Record<VscodeRequest, () => Promise<void>> = {
  'textDocument/diagnostic': async () => {
    await finding(await open(), 'LEV101');
  },
  'workspace/diagnostic': async () => {
    await closeAll();
    const settings = vscode.workspace.getConfiguration('planwright');
    const closed = exampleUri('never-opened.plan.yaml');
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(text));
    const codes = (): string[] => vscode.languages.getDiagnostics(closed).map(codeOf);
    try {
      await settings.update('diagnostics.scope', 'workspace', vscode.ConfigurationTarget.Workspace);
      await until('findings of a plan that is not open', () =>
        codes().includes('LEV101') ? true : undefined,
      );
      assert.ok(
        !vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === closed.toString()),
      );
    } finally {
      await settings.update('diagnostics.scope', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('they are gone again', () => (codes().length === 0 ? true : undefined));
    await vscode.workspace.fs.delete(closed);
  },
  'textDocument/completion': async () => {
    const document = await openText(text.replace('model: c2c', 'model: '));
    await until('models', async () => {
      const labels = (await completions(document, positionOf(document, 'model: ', 7))).map(labelOf);
      return labels.includes('cross-border') ? true : undefined;
    });
  },
  'completionItem/resolve': async () => {
    const document = await openText(text.replace('model: c2c', 'model: '));
    await until('documentation', async () => {
      const items = await completions(document, positionOf(document, 'model: ', 7));
      const item = items.find((one) => labelOf(one) === 'c2c');
      return item?.documentation ? true : undefined;
    });
  },
  'textDocument/hover': async () => {
    const document = await open();
    await until('a case', async () =>
      /`[a-z-]+\/[a-z-]+`/.test(await hoverText(document, positionOf(document, 'escrow', 2)))
        ? true
        : undefined,
    );
  },
  'textDocument/codeAction': async () => {
    const document = await open();
    const { range } = await finding(document, 'LEV101');
    await ask<vscode.CodeAction[]>(
      'a fix',
      (all) => all.some(({ edit }) => edit),
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
  },
  'textDocument/documentSymbol': async () => {
    const { uri } = await open();
    const outline = await ask<vscode.DocumentSymbol[]>(
      'an outline',
      some,
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.ok(
      outline
        .find(({ name }) => name === 'initiatives')
        ?.children.some(({ name }) => name === 'Launch escrow'),
    );
  },
  'workspace/symbol': async () => {
    await closeAll();
    const closed = exampleUri('yonggu-2027.plan.yaml').toString();
    await ask<vscode.SymbolInformation[]>(
      'an entry of a plan that is not open',
      (all) => all.some(({ location }) => location.uri.toString() === closed),
      'vscode.executeWorkspaceSymbolProvider',
      '',
    );
  },
  'textDocument/foldingRange': async () => {
    const { uri } = await open();
    await ask<vscode.FoldingRange[]>(
      'folds',
      (all) => all.some(({ start, end }) => start === 8 && end === 12),
      'vscode.executeFoldingRangeProvider',
      uri,
    );
  },
  'textDocument/selectionRange': async () => {
    const document = await open();
    const at = positionOf(document, 'escrow', 2);
    const [range] = await ask<vscode.SelectionRange[]>(
      'a selection',
      (all) => all[0]?.parent !== undefined,
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    assert.ok(range && document.getText(range.range).includes('escrow'));
  },
  'textDocument/documentHighlight': async () => {
    const document = await open();
    const at = positionOf(document, 'dispute-rate', 2);
    await ask<vscode.DocumentHighlight[]>(
      'both places',
      (all) => all.length === 2,
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
  },
  'textDocument/semanticTokens/full': async () => {
    const { uri } = await open();
    await ask<vscode.SemanticTokens>(
      'tokens',
      ({ data }) => data.length >= 15,
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
  },
  'textDocument/codeLens': async () => {
    const { uri } = await open();
    await ask<vscode.CodeLens[]>(
      'coverage',
      (all) => all.some(({ command }) => /1 of 3|1\/3/.test(command?.title ?? '')),
      'vscode.executeCodeLensProvider',
      uri,
    );
  },
  'textDocument/inlayHint': async () => {
    const { uri } = await open();
    const all = new vscode.Range(0, 0, 20, 0);
    await ask<vscode.InlayHint[]>(
      'hints',
      (hints) => hints.some(({ label }) => /50/.test(String(label))),
      'vscode.executeInlayHintProvider',
      uri,
      all,
    );
  },
  'textDocument/documentLink': async () => {
    const { uri } = await open();
    await ask<vscode.DocumentLink[]>(
      'a link',
      (all) => all.some(({ target }) => target?.path === '/survey'),
      'vscode.executeLinkProvider',
      uri,
    );
  },
  'textDocument/definition': async () => {
    const document = await open();
    const at = positionOf(document, '[dispute-rate]', 3);
    const [found] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'a place',
      some,
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const range = found && ('range' in found ? found.range : found.targetRange);
    assert.equal(range?.start.line, 7);
  },
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
};

export function requests(): void {
  describe('every request', () => {
    for (const [name, run] of Object.entries(tests)) it(name, run);
  });
}
