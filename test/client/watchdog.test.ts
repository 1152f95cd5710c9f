// A server that does not answer is ended by the extension, on the desktop and in the browser, and
// the client starts another one.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Emitter, type Message, type MessageReader, type MessageWriter } from 'vscode-jsonrpc';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { patience } from '../../client/src/pulse.ts';
import { watched } from '../../client/src/watchdog.ts';

describe('a server that is watched', () => {
  const heard = new Emitter<Message>();
  let written: { id?: unknown; method?: string }[];
  let received: unknown[];
  let timers: (() => void)[];
  let ended: number;
  let disposed: number;
  let closed: number;
  let write: (message: object) => void;
  let dispose: () => void;

  /** So long passes that the watchdog looks. */
  const pass = (): void => {
    for (const work of timers.splice(0)) work();
  };
  const say = (message: object): void => heard.fire({ jsonrpc: '2.0', ...message } as Message);
  const probes = (): typeof written =>
    written.filter(({ method }) => method === 'planwright/alive');

  beforeEach(() => {
    written = [];
    received = [];
    timers = [];
    ended = 0;
    disposed = 0;
    closed = 0;
    const none = new Emitter<never>().event;
    const reader = {
      onError: none,
      onPartialMessage: none,
      onClose: none,
      listen: heard.event,
      dispose: () => undefined,
    };
    const writer = {
      onError: none,
      onClose: none,
      write: async (message: Message) => void written.push(message as (typeof written)[number]),
      end: () => undefined,
      dispose: () => undefined,
    };
    const transports = watched(
      reader as unknown as MessageReader,
      writer as unknown as MessageWriter,
      {
        after: (milliseconds, work) => {
          assert.equal(milliseconds, patience);
          timers.push(work);
          return () => {
            timers = timers.filter((one) => one !== work);
          };
        },
        end: () => ended++,
        disposed: () => disposed++,
      },
    );
    transports.reader.listen((message) => received.push(message));
    transports.reader.onClose(() => closed++);
    write = (message) => void transports.writer.write({ jsonrpc: '2.0', ...message } as Message);
    dispose = () => transports.reader.dispose();
  });

  it('is waited for while it is loading, however long that takes', () => {
    write({ id: 1, method: 'initialize' });
    for (let round = 0; round < 5; round++) pass();
    assert.deepEqual([probes().length, ended], [0, 0]);
  });

  it('is ended when it answers neither the client nor the watchdog, and the client learns that it is gone', () => {
    say({ id: 0, result: {} });
    write({ id: 1, method: 'textDocument/hover' });
    pass();
    assert.equal(probes().length, 1);
    assert.equal(ended, 0, 'not before it was asked');
    pass();
    assert.deepEqual([ended, closed], [1, 1]);
    pass();
    assert.deepEqual([ended, closed], [1, 1]);
  });

  it('is left alone as long as it says anything at all', () => {
    write({ id: 1, method: 'textDocument/hover' });
    for (let round = 0; round < 5; round++) {
      pass();
      say({ id: probes().at(-1)?.id, error: { code: -32601, message: 'no such method' } });
      say({ method: 'textDocument/publishDiagnostics' });
    }
    assert.deepEqual([ended, closed], [0, 0]);
    assert.ok(
      received.every((message) => !JSON.stringify(message).includes('planwright-alive')),
      'ours is not passed on',
    );
  });

  it('is not watched while nobody waits', () => {
    write({ method: 'textDocument/didChange' });
    write({ id: 1, method: 'workspace/diagnostic' });
    assert.equal(timers.length, 0);
    write({ id: 2, method: 'textDocument/hover' });
    say({ id: 2, result: null });
    pass();
    assert.deepEqual([timers.length, probes().length, ended], [0, 0, 0]);
  });

  it('ends with the client', () => {
    write({ id: 1, method: 'shutdown' });
    dispose();
    assert.deepEqual([ended, disposed, timers.length], [0, 1, 0]);
  });
});

describe('a process that is watched', () => {
  it('is ended when it hangs; the next one has the documents that are opened again', async function () {
    if (process.platform === 'win32') this.skip(); // no signal stops a process there
    const uri = 'file:///hanging.plan.yaml';
    const text = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\n';
    const start = async () => {
      const child = fork('server/dist/node.cjs', ['--node-ipc'], { silent: true });
      const timers: (() => void)[] = [];
      const transports = watched(new IPCMessageReader(child), new IPCMessageWriter(child), {
        after: (_, work) => {
          timers.push(work);
          return () => undefined;
        },
        end: () => child.kill('SIGKILL'),
      });
      const connection = createMessageConnection(transports.reader, transports.writer);
      connection.listen();
      const closed = new Promise<void>((resolve) => connection.onClose(resolve));
      await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
      });
      await connection.sendNotification('initialized', {});
      const textDocument = { uri, languageId: 'strategy-plan', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      const hover = (): Promise<unknown> =>
        connection.sendRequest('textDocument/hover', {
          textDocument: { uri },
          position: { line: 2, character: 8 },
        });
      return { child, timers, closed, hover, connection };
    };
    const first = await start();
    assert.match(JSON.stringify(await first.hover()), /C2C/);
    first.child.kill('SIGSTOP');
    const exit = once(first.child, 'exit');
    first.hover().catch(() => undefined);
    for (let round = 0; round < 3; round++) for (const work of first.timers.splice(0)) work();
    assert.deepEqual(await exit, [null, 'SIGKILL']);
    await first.closed;
    const second = await start();
    assert.match(JSON.stringify(await second.hover()), /C2C/);
    second.connection.dispose();
    second.child.kill();
  });
});
