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
  openText,
  positionOf,
  until,
} from './editor.ts';
import { ask, exampleUri, open, some, text } from './request-parts.ts';

/** What is asked while a plan is read. */
export const requestsWhileReading = {
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
} satisfies Partial<Record<VscodeRequest, () => Promise<void>>>;
