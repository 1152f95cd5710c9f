import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { atCursor } from '../support/cursor.ts';
import { connect, memoryHost, type TestClient } from '../support/lsp.ts';

const flawed = fs.readFileSync('snippets/examples/swapnest-2027.plan.yaml', 'utf8');
const clean = fs.readFileSync('snippets/examples/hengmu-2027.plan.yaml', 'utf8');

/** The text of a finding, whichever way the protocol carries it. */
function message(finding: Diagnostic | undefined): string {
  return typeof finding?.message === 'string' ? finding.message : '';
}

describe('language server', () => {
  const clients: TestClient[] = [];
  const client = async (options: Parameters<typeof connect>[0] = {}): Promise<TestClient> => {
    const made = await connect(options);
    clients.push(made);
    return made;
  };
  afterEach(() => {
    for (const one of clients.splice(0)) one.dispose();
  });

  for (const pull of [false, true]) {
    it(`gives the findings of a flawed plan, ${pull ? 'pulled' : 'pushed'}`, async () => {
      const document = await (await client({ pull, locale: 'en' })).open(flawed);
      const codes = (await document.diagnostics()).map(({ code }) => code);
      assert.ok(codes.includes('LEV101'));
      assert.ok(codes.includes('REF702'));
    });
  }

  it('is silent on a clean plan', async () => {
    const document = await (await client()).open(clean);
    assert.deepEqual(await document.diagnostics(), []);
  });

  it('answers in the language of the plan, else of the editor', async () => {
    const one = await client({ locale: 'zh-cn' });
    const [first] = await (await one.open(flawed.replace('lang: en\n', ''))).diagnostics();
    assert.match(message(first), /\p{Script=Han}/u);
    const [second] = await (await one.open(flawed)).diagnostics();
    assert.doesNotMatch(message(second), /\p{Script=Han}/u);
  });

  it('follows changes and forgets closed documents', async () => {
    const one = await client();
    const document = await one.open(clean);
    await document.change(clean.replace('model: c2b', 'model: c3b'));
    assert.deepEqual(
      (await document.diagnostics()).map(({ code }) => code),
      ['FIT801'],
    );
    await document.change(clean);
    assert.deepEqual(await document.diagnostics(), []);
    await document.close();
    const again = await one.open(clean.replace('model: c2b', 'model: c3b'), document.uri);
    assert.deepEqual(
      (await again.diagnostics()).map(({ code }) => code),
      ['FIT801'],
    );
  });

  it('reads the company catalogue a plan names, and only inside the workspace', async () => {
    const plan = fs.readFileSync('snippets/examples/crumbline-2027.plan.yaml', 'utf8');
    const catalog = fs.readFileSync('snippets/examples/catalogs/crumbline.yaml', 'utf8');
    const one = await client({
      host: memoryHost({ 'file:///plans/catalogs/crumbline.yaml': catalog }),
    });
    assert.deepEqual(await (await one.open(plan)).diagnostics(), []);
    const outside = await one.open(
      plan.replace('catalogs/crumbline.yaml', '../../etc/crumbline.yaml'),
    );
    const [first] = await outside.diagnostics();
    assert.equal(first?.code, 'REF704');
    assert.match(message(first), /outside/);
  });

  it('completes, documents what is looked at, and explains on hover', async () => {
    const one = await client({ locale: 'en' });
    const { text, position } = atCursor(
      flawed.replace('  transaction-tools:', '  ‸\n  transaction-tools:'),
    );
    const document = await one.open(text);
    const [item] = await document.completions(position);
    assert.equal(item?.label, 'trust');
    assert.equal(item?.documentation, undefined);
    const resolved = item && (await one.resolve(item));
    assert.match(JSON.stringify(resolved?.documentation), /eBay|Taobao|Vinted|ACV/);
    const at = atCursor(flawed.replace('model: c2c', 'model: c‸2c'));
    assert.match((await document.hover(at.position)) ?? '', /Operating keys/);
  });

  it('asks editors that can for the next choices at once, and no others', async () => {
    const { text, position } = atCursor('plan: 1\n‸');
    const commands = ['editor.action.triggerSuggest'];
    for (const [options, wanted] of [
      [{ commands }, commands[0]],
      [{}, undefined],
    ] as const) {
      const document = await (await client({ initializationOptions: options })).open(text);
      const model = (await document.completions(position)).find(({ label }) => label === 'model');
      assert.equal(model?.command?.command, wanted);
    }
  });

  it('offers the fix of a finding as an edit that removes it', async () => {
    const document = await (await client({ locale: 'en' })).open(flawed);
    const finding = (await document.diagnostics()).find(({ code }) => code === 'LEV101');
    assert.ok(finding);
    const actions = await document.actions(finding);
    const add = actions.find(({ title }) => title.startsWith('Add the lever'));
    assert.equal(add?.edit?.changes?.[document.uri]?.length, 1);
  });

  it('answers for unknown and closed documents without an error', async () => {
    const one = await client();
    const nowhere = {
      textDocument: { uri: 'file:///nowhere.plan.yaml' },
      position: { line: 5, character: 9 },
    };
    assert.equal(await one.connection.sendRequest('textDocument/hover', nowhere), null);
    assert.deepEqual(await one.connection.sendRequest('textDocument/completion', nowhere), {
      isIncomplete: false,
      items: [],
    });
  });
});
