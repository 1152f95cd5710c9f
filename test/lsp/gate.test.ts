import assert from 'node:assert/strict';
import type { DataCallback, Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import { createGate } from '../../server/src/lsp/gate.ts';

const none = (): { dispose: () => void } => ({ dispose: () => undefined });

/** A gate with a client in front of it that sends what the test says. */
function gateWith(waits: boolean) {
  let send: DataCallback = () => assert.fail('nobody listens');
  const answers: unknown[] = [];
  const seen: string[] = [];
  const reader: MessageReader = {
    onError: none,
    onClose: none,
    onPartialMessage: none,
    dispose: () => undefined,
    listen: (on) => {
      send = on;
      return none();
    },
  };
  const writer: MessageWriter = {
    onError: none,
    onClose: none,
    end: () => undefined,
    dispose: () => undefined,
    write: async (message) => void answers.push(message),
  };
  const gate = createGate(reader, writer, waits);
  gate.listen((message) => void seen.push((message as unknown as { method: string }).method));
  return {
    gate,
    seen,
    answers,
    send: (message: object) => send({ jsonrpc: '2.0', ...message } as unknown as Message),
  };
}

const initialize = {
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};
const opened = {
  method: 'textDocument/didOpen',
  params: {
    textDocument: { uri: 'file:///a.plan.yaml', languageId: 'strategy-plan', version: 1, text: '' },
  },
};

describe('the gate in front of the server', () => {
  it('holds what follows initialize until what answers it is loaded, and keeps its order', () => {
    const { gate, seen, send } = gateWith(true);
    send(initialize);
    send({ method: 'initialized', params: {} });
    send(opened);
    send({ id: 2, method: 'shutdown' });
    assert.deepEqual(seen, ['initialize']);
    assert.equal(gate.isShutDown(), false);
    gate.open();
    assert.deepEqual(seen, ['initialize', 'initialized', 'textDocument/didOpen', 'shutdown']);
    assert.equal(gate.isShutDown(), true);
  });

  it('refuses at once what comes before initialize, and judges what it held by the state that came meanwhile', () => {
    const { gate, seen, answers, send } = gateWith(true);
    send({ id: 1, method: 'shutdown' });
    assert.equal(answers.length, 1);
    send(initialize);
    send({ id: 2, method: 'shutdown' });
    send({ id: 3, method: 'shutdown' });
    assert.equal(answers.length, 1);
    gate.open();
    assert.deepEqual(seen, ['initialize', 'shutdown']);
    assert.equal(answers.length, 2);
  });

  it('holds nothing where everything is there from the start', () => {
    const { seen, send } = gateWith(false);
    send(initialize);
    send(opened);
    assert.deepEqual(seen, ['initialize', 'textDocument/didOpen']);
  });
});
