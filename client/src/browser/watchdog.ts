import type {
  DataCallback,
  Disposable,
  Message,
  MessageReader,
  MessageTransports,
  MessageWriter,
} from 'vscode-languageclient';

/** Milliseconds without a word while a question waits, before the server is asked whether it lives; and as many for the answer. */
export const patience = 10_000;

/** Questions that the server holds open until there is news. */
const held = new Set(['workspace/diagnostic']);

/** Begins every id of a question that is ours and not the client's. */
const ours = 'planwright-alive-';

/** What the watchdog needs of its surroundings. */
export interface Surroundings {
  /** Calls once after so many milliseconds; the result calls it off. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** Ends the worker. */
  readonly end: () => void;
}

interface Call {
  readonly id?: number | string | null;
  readonly method?: string;
}

/**
 * Watches over a server in a web worker, where nothing can be ended from inside. When a question waits and nothing at all is heard, the
 * server is asked something that any server refuses at once; when that is not answered either, the worker is ended and the connection
 * counts as closed, so that the client starts another one and the open documents come back.
 */
export function watched(
  reader: MessageReader,
  writer: MessageWriter,
  { after, end }: Surroundings,
): MessageTransports {
  const waiting = new Set<number | string>();
  const closed = new Set<() => void>();
  let asked = 0;
  /** Anything was heard at all: before that the worker may still be loading, which takes as long as the network takes. */
  let begun = false;
  /** Something was heard since the last look. */
  let heard = false;
  let callOff: (() => void) | undefined;
  let over = false;

  function look(): void {
    callOff = undefined;
    if (over || waiting.size === 0) return;
    if (!heard && asked > 0) {
      finish();
      for (const listener of [...closed]) listener();
      return;
    }
    if (!heard) {
      asked++;
      writer
        .write({ jsonrpc: '2.0', id: `${ours}${asked}`, method: 'planwright/alive' } as Message)
        .catch(() => undefined);
    }
    heard = false;
    callOff = after(patience, look);
  }

  function finish(): void {
    over = true;
    callOff?.();
    end();
  }

  function hear(message: Call): boolean {
    begun = true;
    heard = true;
    asked = 0;
    const { id } = message;
    if (message.method !== undefined || id === undefined || id === null) return true;
    waiting.delete(id);
    return !String(id).startsWith(ours);
  }

  return {
    reader: {
      onError: reader.onError,
      onPartialMessage: reader.onPartialMessage,
      onClose: (listener, self, disposables) => {
        const bound = (): void => listener.call(self, undefined);
        closed.add(bound);
        const inner = reader.onClose(listener, self, disposables);
        return {
          dispose: () => {
            closed.delete(bound);
            inner.dispose();
          },
        };
      },
      listen: (callback: DataCallback): Disposable =>
        reader.listen((message) => {
          if (hear(message as Call)) callback(message);
        }),
      dispose: () => {
        reader.dispose();
        finish();
      },
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => {
        const { id, method } = message as Call;
        if (method !== undefined && id !== undefined && id !== null && !held.has(method)) {
          waiting.add(id);
          // What was heard before this question tells nothing about it.
          if (begun && !callOff && !over) {
            heard = false;
            callOff = after(patience, look);
          }
        }
        return writer.write(message);
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  };
}
