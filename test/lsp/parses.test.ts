import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import { connect, type TestClient } from '../support/lsp.ts';
import { planText } from '../support/plans.ts';

/** Counts the calls of `parse` while something runs, by V8's own coverage. */
async function parsesDuring(work: () => Promise<void>): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const script = result.find(({ url }) => url.endsWith('/server/src/syntax/parse.js'));
  const found = script?.functions.find(({ functionName }) => functionName === 'parse');
  return found?.ranges[0]?.count ?? 0;
}

describe('a key in a plan', () => {
  let client: TestClient;
  afterEach(() => client?.dispose());

  it('has the text parsed once for all that VS Code asks after it', async () => {
    client = await connect({ locale: 'en', pull: true });
    const text = planText('c2c');
    const plan = await client.open(text);
    await plan.diagnostics();
    const textDocument = { uri: plan.uri };
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const requests: readonly [string, object][] = [
      ['textDocument/diagnostic', {}],
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
      ['textDocument/semanticTokens/full', {}],
      ['textDocument/inlayHint', { range }],
      ['textDocument/documentLink', {}],
      ['textDocument/codeAction', { range, context: { diagnostics: [], triggerKind: 2 } }],
      ['textDocument/documentHighlight', { position: { line: 1, character: 3 } }],
      ['textDocument/completion', { position: { line: 1, character: 3 } }],
      ['textDocument/hover', { position: { line: 1, character: 3 } }],
    ];
    const count = await parsesDuring(async () => {
      await plan.change(text.replace(/^title: /m, 'title: x'));
      for (const [method, params] of requests)
        await client.connection.sendRequest(method, { textDocument, ...params });
      for (const method of ['planwright/status', 'planwright/report'])
        await client.connection.sendRequest(method, textDocument);
    });
    assert.equal(count, 1);
  });
});
