// A company catalogue open in the editor: its names lead somewhere, are found in plans, and can be
// renamed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Location, Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { atCursor } from '../support/cursor.ts';
import { connect, type OpenDocument, type TestClient } from '../support/lsp.ts';

const catalogText = fs.readFileSync('snippets/examples/catalogs/crumbline.yaml', 'utf8');
const planText = fs.readFileSync('snippets/examples/crumbline-2027.plan.yaml', 'utf8');
const catalogUri = 'file:///plans/catalogs/crumbline.yaml';

describe('a company catalogue in the editor', () => {
  let client: TestClient;
  let plan: OpenDocument;
  let at: Position;

  /** Opens the example catalogue with the cursor in a word, beside the plan that uses it. */
  async function open(marked: string): Promise<void> {
    const { text, position } = atCursor(catalogText.replace(marked.replace('‸', ''), marked));
    assert.equal(text, catalogText);
    at = position;
    client = await connect({ locale: 'en' });
    await client.open(text, catalogUri);
    plan = await client.open(planText);
  }
  const ask = <T>(method: string, more: object = {}): Promise<T> =>
    client.connection.sendRequest<T>(method, {
      textDocument: { uri: catalogUri },
      position: at,
      ...more,
    });
  const linesOf = (text: string, found: readonly Location[], uri: string): string[] =>
    found
      .filter((one) => one.uri === uri)
      .map(({ range }) => text.split('\n')[range.start.line]?.trim() ?? '');

  afterEach(() => client.dispose());

  it('a reference leads to the entry', async () => {
    await open('{lever: fresh‸ness-promise, why');
    const found = await ask<Location[]>('textDocument/definition');
    assert.deepEqual(linesOf(catalogText, found, catalogUri), ['freshness-promise:']);
  });

  it('an entry is found in the catalogue and in the plans that use it', async () => {
    await open('  fresh‸ness-promise:');
    const found = await ask<Location[]>('textDocument/references', {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(linesOf(catalogText, found, catalogUri), [
      'freshness-promise:',
      '- {lever: freshness-promise, why: House rule since 2025 - no plan without it.}',
    ]);
    assert.ok(linesOf(planText, found, plan.uri).length > 0);
  });

  it('an entry is renamed in both, and the old id stays as one that is replaced', async () => {
    await open('  evening-‸waste-rate:');
    const prepared = await ask<{ placeholder: string }>('textDocument/prepareRename');
    assert.equal(prepared.placeholder, 'evening-waste-rate');
    const { changes = {} } = await ask<WorkspaceEdit>('textDocument/rename', {
      newName: 'waste-at-close',
    });
    const renamed = (uri: string, text: string): string =>
      TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), [
        ...(changes[uri] ?? ([] as TextEdit[])),
      ]);
    assert.equal(
      renamed(plan.uri, planText),
      planText.replaceAll('evening-waste-rate', 'waste-at-close'),
    );
    assert.equal(
      renamed(catalogUri, catalogText).replace(
        '  evening-waste-rate: {replaced_by: waste-at-close}\n',
        '',
      ),
      catalogText.replaceAll('evening-waste-rate', 'waste-at-close'),
    );
  });

  it('what is built in, and an id that is taken, is refused in a sentence', async () => {
    await open('{lever: logi‸stics, why');
    await assert.rejects(ask('textDocument/prepareRename'), /built-in catalogue/);
    client.dispose();
    await open('  fresh‸ness-promise:');
    await assert.rejects(ask('textDocument/rename', { newName: 'trust' }), /taken/);
  });

  it('its findings stay after the text beside a completion has been looked at', async () => {
    client = await connect({ locale: 'en' });
    const { text, position } = atCursor(
      'catalog: 1\nid: x\nlevers:\n  trust: {name: Ours}\n  own: {name: Own, kpis: [‸]}\n',
    );
    const catalog = await client.open(text, catalogUri);
    const [item] = await catalog.completions(position);
    assert.ok(item && (await client.resolve(item)).documentation);
    const actions = await catalog.actions(
      (await catalog.diagnostics())[0] ?? assert.fail('no finding'),
    );
    assert.ok(actions.length > 0);
  });
});
