import fs from 'node:fs';
import vm from 'node:vm';
import type { Range } from 'vscode-languageserver-protocol';
import { dateOf } from '../../server/src/model/grammar/day.ts';

/** A message of the protocol, as far as these tests look into it. */
export interface Message {
  id?: number;
  method?: string;
  params?: {
    uri?: string;
    items?: unknown[];
    diagnostics?: { code: string; message: string; severity: number; range: Range }[];
  };
  result?: unknown;
}

/** What is answered to the worker's own questions; undefined leaves them for the test. */
export type Answer = (method: string, params: Message['params']) => unknown;

/** There is nothing around the plans. */
const nothing: Answer = (method) =>
  method === 'planwright/readFile' ? { problem: 'missing' } : undefined;

/**
 * The worker's bundle in a context that has nothing of Node and no DOM: only what a web worker has.
 * @param today the day its clock shows
 */
export function startWorker(
  today: number,
  answer: Answer = nothing,
): {
  post: (message: unknown) => void;
  next: (wanted: (message: Message) => boolean) => Promise<Message>;
} {
  const inbox: Message[] = [];
  const waiting: { wanted: (message: Message) => boolean; done: (message: Message) => void }[] = [];
  const listeners: ((event: { data: unknown }) => void)[] = [];
  // As in a browser, each message is a task of its own.
  const post = (message: unknown): void => {
    setImmediate(() => {
      for (const listener of [...listeners]) listener({ data: message });
    });
  };
  const port = {
    set onmessage(listener: (event: { data: unknown }) => void) {
      listeners.push(listener);
    },
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    postMessage: (message: Message) => {
      const result =
        message.id !== undefined && message.method !== undefined
          ? answer(message.method, message.params)
          : undefined;
      if (result !== undefined) {
        queueMicrotask(() => post({ jsonrpc: '2.0', id: message.id, result }));
        return;
      }
      const index = waiting.findIndex(({ wanted }) => wanted(message));
      if (index >= 0) waiting.splice(index, 1)[0]?.done(message);
      else inbox.push(message);
    },
  };
  const scope = Object.assign(port, {
    console,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    performance: { now: () => 0 },
    URL,
    TextEncoder,
    TextDecoder,
  });
  const context = vm.createContext(Object.assign(scope, { self: scope }));
  const { year, month, day } = dateOf(today);
  const noon = new Date(year, month - 1, day, 12).getTime();
  vm.runInContext(
    `Date = class extends Date {
      constructor(...given) { super(...(given.length === 0 ? [${noon}] : given)); }
      static now() { return ${noon}; }
    };`,
    context,
  );
  vm.runInContext(fs.readFileSync('server/dist/browser.js', 'utf8'), context);
  // What the client hands over, read from its source: it runs in no test.
  const client = fs.readFileSync('client/src/browser/main.ts', 'utf8');
  const [, names = ''] = /const files = \[([^\]]+)\]/.exec(client) ?? [];
  const files = names.match(/[\w.]+/g) ?? [];
  const text = (name: string): string => fs.readFileSync(`server/dist/${name}`, 'utf8');
  post(Object.fromEntries(files.map((name) => [name, text(name)])));
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
