import assert from 'node:assert/strict';
import fs from 'node:fs';
import vm from 'node:vm';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check } from '../server/src/check.ts';
import { examplePlans } from './support/files.ts';
import { someDay } from './support/lsp.ts';

interface Message {
  id?: number;
  method?: string;
  params?: { uri?: string; diagnostics?: { code: string; message: string }[] };
  result?: unknown;
}

/** The worker's bundle in a context that has nothing of Node and no DOM: only what a web worker has. */
function startWorker(): { post: (message: unknown) => void; next: (wanted: (message: Message) => boolean) => Promise<Message> } {
  const inbox: Message[] = [];
  const waiting: { wanted: (message: Message) => boolean; done: (message: Message) => void }[] = [];
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const post = (message: unknown): void => {
    for (const listener of listeners) listener({ data: message });
  };
  const port = {
    set onmessage(listener: (event: { data: unknown }) => void) {
      listeners.push(listener);
    },
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    postMessage: (message: Message) => {
      // There is nothing around these plans.
      if (message.method === 'planwright/readFile') {
        queueMicrotask(() => post({ jsonrpc: '2.0', id: message.id, result: { problem: 'missing' } }));
        return;
      }
      const index = waiting.findIndex(({ wanted }) => wanted(message));
      if (index >= 0) waiting.splice(index, 1)[0]?.done(message);
      else inbox.push(message);
    },
  };
  const today = { now: () => someDay * 86_400_000 };
  const context = vm.createContext({
    self: port,
    console,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    performance: { now: () => 0 },
    URL,
    TextEncoder,
    TextDecoder,
  });
  vm.runInContext(`Date.now = () => ${today.now()};`, context);
  vm.runInContext(fs.readFileSync('server/dist/browser.js', 'utf8'), context);
  return {
    post,
    next: (wanted) =>
      new Promise((done) => {
        const index = inbox.findIndex(wanted);
        const found = index >= 0 ? inbox.splice(index, 1)[0] : undefined;
        if (found) done(found);
        else waiting.push({ wanted, done });
      }),
  };
}

describe('server in a web worker', () => {
  it('gives the same findings as everywhere else', async () => {
    const worker = startWorker();
    worker.post({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {}, locale: 'en' },
    });
    assert.ok((await worker.next(({ id }) => id === 1)).result);
    worker.post({ jsonrpc: '2.0', method: 'initialized', params: {} });
    for (const { name, text } of examplePlans().filter(({ text: plan }) => !/^catalog:/m.test(plan))) {
      const uri = `file:///${name}`;
      worker.post({
        jsonrpc: '2.0',
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'strategy-plan', version: 1, text } },
      });
      const { params } = await worker.next(
        ({ method, params: published }) => method === 'textDocument/publishDiagnostics' && published?.uri === uri,
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
});
