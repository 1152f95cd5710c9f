// In a browser nothing can end what a worker does but the end of the worker: the extension ends one that is not heard of any more.
import assert from 'node:assert/strict';
import { Emitter, type Message, type MessageReader, type MessageWriter } from 'vscode-jsonrpc';
import { patience, watched } from '../../client/src/browser/watchdog.ts';

describe('a server in a web worker', () => {
  const heard = new Emitter<Message>();
  let written: { id?: unknown; method?: string }[];
  let received: unknown[];
  let timers: (() => void)[];
  let ended: number;
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
    assert.deepEqual([ended, timers.length], [1, 0]);
  });
});
