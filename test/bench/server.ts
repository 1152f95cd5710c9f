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
  /** The script that Node runs. */
  readonly file: string;
  readonly languageId: string;
  /** The path of the document in its workspace. */
  readonly document: string;
  /** What it reads in place of a plan: that plan, as JSON, or something as long. */
  readonly text: (plan: string) => string;
  /** How long it waits after a key before it checks, in milliseconds. */
  readonly debounce: number;
  /** The configuration it receives. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
}

/** Maximum time for an answer, in milliseconds. */
const longest = 60_000;

/** A language server in a process of its own, and the clock on it. */
export class MeasuredServer {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcessWithoutNullStreams;
  #published = { at: 0, version: undefined as number | undefined };
  readonly #quiet: number;
  #messages = 0;

  constructor(command: ServerCommand) {
    // Longer than its debounce: a server that is quiet for so long is done.
    this.#quiet = command.debounce + 100;
    this.#process = spawn(process.execPath, [command.file, '--stdio'], { stdio: 'pipe' });
    this.#process.stderr.resume();
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ version }: PublishDiagnosticsParams) => {
        this.#messages++;
        this.#published = { at: performance.now(), version };
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

  cpu(): number {
    return cpuOf(this.pid);
  }

  /** Waits until nothing has been published and next to no CPU used for a while. */
  async settled(): Promise<void> {
    let [last, moved, messages] = [this.cpu(), performance.now(), this.#messages];
    while (performance.now() - moved < this.#quiet) {
      await pause(10);
      const cpu = this.cpu();
      if (cpu - last > 1 || messages !== this.#messages)
        [last, moved, messages] = [cpu, performance.now(), this.#messages];
    }
  }

  /** When findings were published last, on the clock of `performance`. */
  get published(): number {
    return this.#published.at;
  }

  /** Waits for findings: those of the version where the server says versions, else any. */
  async answered(since: number, version: number): Promise<void> {
    const isAnswered = (): boolean =>
      this.#published.at > since && (this.#published.version ?? version) === version;
    while (!isAnswered() && performance.now() < since + longest) await pause(1);
  }

  end(): void {
    this.connection.dispose();
    this.#process.kill();
  }
}
