import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createGate, type Gate } from '../lsp/gate.ts';

/** The reader and writer of the connection to the client. */
interface Transport {
  readonly reader: Gate;
  readonly writer: TellingWriter;
}

/** A writer that reports when a message has been written. */
class TellingWriter implements MessageWriter {
  readonly onError: MessageWriter['onError'];
  readonly onClose: MessageWriter['onClose'];
  readonly #writer: MessageWriter;
  #next: (() => unknown) | undefined;

  constructor(writer: MessageWriter) {
    this.#writer = writer;
    this.onError = writer.onError;
    this.onClose = writer.onClose;
  }

  /** Calls a function when the next message has been written. */
  afterNext(work: () => unknown): void {
    this.#next = work;
  }

  async write(message: Message): Promise<void> {
    await this.#writer.write(message);
    const work = this.#next;
    this.#next = undefined;
    work?.();
  }

  end(): void {
    this.#writer.end();
  }

  dispose(): void {
    this.#writer.dispose();
  }
}

/**
 * The connection to the client by the arguments of the program: `--stdio`, `--node-ipc`, `--pipe=…`
 * or `--socket=…`.
 */
export function openTransport(argv: readonly string[]): Transport {
  const given = (name: string): string | undefined => {
    const at = argv.findIndex((one) => one === name || one.startsWith(`${name}=`));
    return at < 0 ? undefined : argv[at]?.slice(name.length + 1) || argv[at + 1];
  };
  const [pipe, socket] = [given('--pipe'), given('--socket')];
  if (argv.includes('--node-ipc'))
    return gated(new IPCMessageReader(process), new IPCMessageWriter(process));
  if (pipe !== undefined) return gated(...createServerPipeTransport(pipe));
  if (socket !== undefined) return gated(...createServerSocketTransport(Number(socket)));
  return stdio();
}

function gated(reader: MessageReader, writer: MessageWriter): Transport {
  return { reader: createGate(reader, writer, true), writer: new TellingWriter(writer) };
}

function stdio(): Transport {
  // Standard output belongs to the protocol: the console writes to standard error.
  console.log = console.info = console.debug = console.error;
  const { stdin, stdout } = process;
  const reader = new StreamMessageReader(stdin);
  // A body that is not JSON is skipped. After a broken header nothing can be read: the client
  // starts another server.
  reader.onError((error) => {
    if (!(error instanceof SyntaxError)) process.exit(1);
  });
  const transport = gated(reader, new StreamMessageWriter(stdout));
  const leave = (): never => process.exit(transport.reader.isShutDown() ? 0 : 1);
  stdin.on('end', leave).on('close', leave);
  stdout.on('error', leave);
  return transport;
}
