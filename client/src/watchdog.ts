import type {
  DataCallback,
  Disposable,
  Message,
  MessageReader,
  MessageTransports,
  MessageWriter,
} from 'vscode-languageclient';
import { type Call, Pulse } from './pulse.ts';

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
  const closed = new Set<() => void>();
  const pulse = new Pulse({
    after,
    ping: (id) => {
      const request = { jsonrpc: '2.0', id, method: 'planwright/alive' } as Message;
      writer.write(request).catch(() => undefined);
    },
    lost: () => {
      end();
      for (const listener of [...closed]) listener();
    },
  });
  const dispose = (): void => {
    reader.dispose();
    pulse.finish();
    disposed?.();
  };
  return {
    reader: { ...readerOf(reader, closed, (message) => pulse.hears(message)), dispose },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => {
        pulse.said(message as Call);
        return writer.write(message);
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  };
}

/**
 * A reader that calls its listeners once when the connection closed, by it or by us.
 * @param closed the listeners; kept up to date
 * @param isForClient false for messages that the client must not see
 */
function readerOf(
  reader: MessageReader,
  closed: Set<() => void>,
  isForClient: (message: Call) => boolean,
): Omit<MessageReader, 'dispose'> {
  return {
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
        if (isForClient(message as Call)) callback(message);
      }),
  };
}
