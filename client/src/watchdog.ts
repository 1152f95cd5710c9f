import type {
  DataCallback,
  Disposable,
  Message,
  MessageReader,
  MessageTransports,
  MessageWriter,
} from 'vscode-languageclient';

/**
 * Milliseconds of silence while a request is pending before the server is pinged, and again before
 * it is ended.
 */
export const patience = 10_000;

/** Requests that the server holds open until there is news. */
const held = new Set(['workspace/diagnostic']);

/** Prefix of the ids of our own requests, to tell them from the client's. */
const ours = 'planwright-alive-';

/**
 * How the watchdog waits, and how it kills a server: a process on the desktop, a worker in the
 * browser.
 */
export interface Host {
  /** Calls `work` once after some milliseconds; the returned function cancels it. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** Kills a server that does not answer. */
  readonly end: () => void;
  /** The client is done with the server. */
  readonly disposed?: () => void;
}

interface Call {
  readonly id?: number | string | null;
  readonly method?: string;
}

/** The timers of the platform, for `Host`. */
export function afterTimeout(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * Watches a connection to the server. When a request is pending and nothing arrives, the server is
 * sent a request that any server refuses at once; when that is not answered either, the server is
 * killed and the connection counts as closed, so that the client starts another one and reopens its
 * documents.
 * @returns the same connection, to be used instead of the given one
 */
export function watched(
  reader: MessageReader,
  writer: MessageWriter,
  { after, end, disposed }: Host,
): MessageTransports {
  const waiting = new Set<number | string>();
  const closed = new Set<() => void>();
  let asked = 0;
  /**
   * Anything has arrived yet: until then the server may still be loading, which takes as long as
   * the network takes.
   */
  let begun = false;
  /** Anything has arrived since the last tick. */
  let heard = false;
  let cancel: (() => void) | undefined;
  let over = false;

  function look(): void {
    cancel = undefined;
    if (over || waiting.size === 0) return;
    if (!heard && asked > 0) {
      finish();
      end();
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
    cancel = after(patience, look);
  }

  function finish(): void {
    over = true;
    cancel?.();
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
        let notified = false;
        const bound = (): void => {
          if (notified) return;
          notified = true;
          listener.call(self, undefined);
        };
        closed.add(bound);
        const inner = reader.onClose(bound, undefined, disposables);
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
        disposed?.();
      },
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => {
        const { id, method } = message as Call;
        if (method !== undefined && id !== undefined && id !== null && !held.has(method)) {
          waiting.add(id);
          // Messages that arrived before this request say nothing about it.
          if (begun && !cancel && !over) {
            heard = false;
            cancel = after(patience, look);
          }
        }
        return writer.write(message);
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  };
}
