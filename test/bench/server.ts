import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { cpuOf, pause } from './process.ts';

/** How a server is started and told what to do. */
export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly languageId: string;
  readonly extension: string;
  /** The configuration it receives. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
  /** What it reads where that is not a plan; a plan as JSON, or a workflow of as many lines. */
  readonly reads?: 'json' | 'workflow';
  /** The folder a document must lie in. */
  readonly folder?: string;
  /** Longer documents would take it minutes. */
  readonly upTo?: number;
}

/** A language server in a process of its own, and the clock on it. */
export class MeasuredServer {
  readonly started = performance.now();
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcessWithoutNullStreams;
  #published = { at: 0, version: undefined as number | undefined, count: 0 };
  #messages = 0;

  constructor(command: ServerCommand) {
    this.#process = spawn(command.command, command.args, { stdio: 'pipe' });
    this.#process.stderr.resume();
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ version, diagnostics }: PublishDiagnosticsParams) => {
        this.#messages++;
        this.#published = { at: performance.now(), version, count: diagnostics.length };
      },
    );
    this.connection.onRequest(
      'workspace/configuration',
      ({ items }: { readonly items: readonly { readonly section?: string }[] }) =>
        items.map(({ section }) =>
          section === undefined ? command.config : (command.config?.[section] ?? null),
        ),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/workspaceFolders', () => null);
    this.connection.listen();
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** How many findings were published last. */
  get findings(): number {
    return this.#published.count;
  }

  cpu(): number {
    return cpuOf(this.pid);
  }

  /** Waits until nothing has been published and next to no CPU used for a while. */
  async settled(quiet: number): Promise<void> {
    let [last, moved, messages] = [this.cpu(), performance.now(), this.#messages];
    while (performance.now() - moved < quiet) {
      await pause(10);
      const cpu = this.cpu();
      if (cpu - last > 1 || messages !== this.#messages)
        [last, moved, messages] = [cpu, performance.now(), this.#messages];
    }
  }

  /**
   * When the findings of a change came: those of the version where the server says versions, else
   * the last before it was quiet.
   */
  async answered(
    since: number,
    version: number,
    quiet: number,
  ): Promise<{ readonly wall: number; readonly cpu: number }> {
    const before = this.cpu();
    const deadline = since + 60_000;
    while (
      performance.now() < deadline &&
      !(this.#published.at > since && this.#published.version === version)
    ) {
      if (this.#published.at > since && this.#published.version === undefined) break;
      await pause(1);
    }
    await this.settled(quiet);
    return { wall: this.#published.at - since, cpu: this.cpu() - before };
  }

  end(): void {
    this.connection.dispose();
    this.#process.kill();
  }

  /** Ends it as an editor does: it may keep what makes its next start faster. */
  async shutdown(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    const politely = async (): Promise<void> => {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
      await ended;
    };
    await Promise.race([politely(), pause(5000)]);
    this.end();
  }
}
