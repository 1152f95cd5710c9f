import {
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';
import { problemWith } from './message-shape.ts';

type State = 'new' | 'running' | 'ending';

/** The possible shape of a message before validation. */
interface Incoming {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

/** A reader that only lets messages through that the protocol allows in the current state. */
export interface Gate extends MessageReader {
  /** The client asked the server to shut down. */
  readonly isShutDown: () => boolean;
  /** Lets the messages after `initialize` through, in their order. */
  readonly open: () => void;
}

/**
 * Wraps a reader in a gate: messages before `initialize`, after `shutdown` or with invalid
 * parameters are answered with the error that the protocol defines (requests) or dropped
 * (notifications), and never reach the handlers.
 * @param waits whether the gate stays closed after `initialize` until it is opened, because the
 *   handlers are still being loaded
 */
export function createGate(reader: MessageReader, writer: MessageWriter, waits = false): Gate {
  let state: State = 'new';
  let waiting: (() => void)[] | undefined;

  const refuse = (id: unknown, code: number, message: string): void => {
    const answer = { jsonrpc: '2.0', id: isId(id) ? id : null, error: { code, message } };
    // The client may be gone.
    writer.write(answer as Message).catch(() => undefined);
  };

  /** Lets a message through, or answers or drops it. */
  function pass(message: unknown, on: DataCallback): void {
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      refuse(null, ErrorCodes.InvalidRequest, 'A message is one object.');
      return;
    }
    const { id, method, params } = message as Incoming;
    if (method === undefined && ('result' in message || 'error' in message)) {
      if (state !== 'new') on(message as unknown as Message);
      return;
    }
    if (typeof method !== 'string' || (id !== undefined && !isId(id))) {
      refuse(
        id,
        ErrorCodes.InvalidRequest,
        'A message has a method, and its id is a number or a string.',
      );
      return;
    }
    if (id === undefined) {
      const known =
        method === 'exit' || (state === 'running' && problemWith(method, params) === undefined);
      if (known) on(message as Message);
      return;
    }
    const refused = refusal(state, method, params);
    if (refused) {
      refuse(id, refused.code, refused.message);
      return;
    }
    if (method === 'initialize') {
      state = 'running';
      if (waits) waiting = [];
    }
    if (method === 'shutdown') state = 'ending';
    on(message as Message);
  }

  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (on): Disposable =>
      reader.listen((message) => {
        if (waiting) waiting.push(() => pass(message, on));
        else pass(message, on);
      }),
    dispose: () => reader.dispose(),
    isShutDown: () => state === 'ending',
    open: () => {
      const came = waiting ?? [];
      waiting = undefined;
      for (const one of came) one();
    },
  };
}

function isId(id: unknown): id is number | string {
  return typeof id === 'number' || typeof id === 'string';
}

/** Why a request is refused. */
function refusal(
  state: State,
  method: string,
  params: unknown,
): { readonly code: number; readonly message: string } | undefined {
  if (state === 'ending')
    return { code: ErrorCodes.InvalidRequest, message: 'The server was asked to shut down.' };
  if (method === 'initialize' && state === 'running')
    return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
  if (method !== 'initialize' && state === 'new')
    return {
      code: ErrorCodes.ServerNotInitialized,
      message: 'The server is not initialized yet.',
    };
  const problem = problemWith(method, params);
  return problem === undefined ? undefined : { code: ErrorCodes.InvalidParams, message: problem };
}
