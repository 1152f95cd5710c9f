import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check } from '../server/src/check.ts';
import { someDay } from './support/day.ts';
import { examplePlans } from './support/files.ts';
import { startWorker } from './support/worker.ts';

async function started(): Promise<ReturnType<typeof startWorker>> {
  const worker = startWorker(someDay);
  worker.post({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {}, locale: 'en' },
  });
  assert.ok((await worker.next(({ id }) => id === 1)).result);
  worker.post({ jsonrpc: '2.0', method: 'initialized', params: {} });
  return worker;
}

describe('server in a web worker', () => {
  it('gives the same findings as everywhere else', async () => {
    const worker = await started();
    for (const { name, text } of examplePlans().filter(
      ({ text: plan }) => !/^catalog:/m.test(plan),
    )) {
      const uri = `file:///${name}`;
      worker.post({
        jsonrpc: '2.0',
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'strategy-plan', version: 1, text } },
      });
      const { params } = await worker.next(
        ({ method, params: published }) =>
          method === 'textDocument/publishDiagnostics' && published?.uri === uri,
      );
      const { findings, plan } = check(text, { catalog: builtinCatalog(), today: someDay });
      const lang = plan.lang?.text === 'zh' ? 'zh' : 'en';
      assert.deepEqual(
        [...(params?.diagnostics ?? [])].map(({ code, message }) => `${code} ${message}`),
        findings.map(({ rule, message }) => `${rule} ${message[lang]}`),
        name,
      );
    }
  });

  it('offers to paste a table, as everywhere else', async () => {
    const worker = await started();
    const uri = 'file:///one.plan.yaml';
    const text = 'plan: 1\ntitle: T\nmodel: b2c\nperiod: 2027\nkpis:\n  \n';
    worker.post({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'strategy-plan', version: 1, text } },
    });
    const table = 'KPI\tBaseline\tTarget\tDue\tOwner\nGMV\t1M\t2M\t2027-12\tAna Costa';
    worker.post({
      jsonrpc: '2.0',
      id: 2,
      method: 'planwright/paste',
      params: { uri, position: { line: 5, character: 2 }, text: table },
    });
    const { result } = await worker.next(({ id }) => id === 2);
    assert.match(JSON.stringify(result), /Paste as KPIs.*GMV: 1M -> 2M by 2027-12 @ Ana Costa/);
  });
});
