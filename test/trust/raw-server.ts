import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import fs from 'node:fs';

/** A message as it came over the wire. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** An answer, when it came and how many bytes it had. */
export interface Answer extends Message {
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface RawOptions {
  readonly nodeArguments?: readonly string[];
  readonly cwd?: string;
  /** Added to the environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** Answers what the server asks; undefined leaves a request without an answer. */
  readonly answer?: (method: string, params: unknown) => unknown;
  /** What the client can do. */
  readonly capabilities?: object;
  readonly workspace?: string;
}

/**
 * The real stdio server in a process of its own, spoken to in bytes: nothing of a client library
 * comes between.
 */
export class RawServer {
  readonly process: ChildProcessWithoutNullStreams;
  /** Everything the server sent that is no answer. */
  readonly notices: (Message & { readonly bytes: number })[] = [];
  readonly answers: Answer[] = [];
  readonly exited: Promise<number | null>;
  stderr = '';
  ended = false;
  #pending = Buffer.alloc(0);
  #chunks: Buffer[] = [];
  #needed = 0;
  #id = 0;
  readonly #sent = new Map<number | string, number>();
  readonly #wakes = new Set<() => void>();

  readonly options: RawOptions;

  constructor(options: RawOptions = {}) {
    this.options = options;
    this.process = spawn(
      process.execPath,
      [...(options.nodeArguments ?? []), fs.realpathSync('server/dist/node.cjs'), '--stdio'],
      {
        ...(options.cwd !== undefined && { cwd: options.cwd }),
        env: { ...process.env, ...options.env },
      },
    );
    this.exited = new Promise((resolve) => {
      this.process.on('exit', (code) => {
        this.ended = true;
        this.#wake();
        resolve(code);
      });
    });
    this.process.stdin.on('error', () => undefined);
    this.process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      this.#wake();
    });
    this.process.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  /** Sends bytes as they are. */
  bytes(bytes: string | Uint8Array): void {
    if (!this.ended) this.process.stdin.write(bytes);
  }

  send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.bytes(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, ...(params !== undefined && { params }) });
  }

  /** Sends a request and gives its id. */
  post(method: string, params?: unknown, id: number | string = ++this.#id): number | string {
    this.#sent.set(id, performance.now());
    this.send({ id, method, ...(params !== undefined && { params }) });
    return id;
  }

  /**
   * Sends a request and waits for its answer; undefined when none comes in time or the server ends.
   */
  async request(method: string, params?: unknown, limit = 10_000): Promise<Answer | undefined> {
    return this.answer(this.post(method, params), limit);
  }

  /** The answer with an id. */
  answer(id: number | string | null, limit = 10_000): Promise<Answer | undefined> {
    return this.until(() => this.answers.find((one) => one.id === id), limit);
  }

  /** What is published for a document at a version. */
  published(
    uri: string,
    version?: number,
    limit = 10_000,
  ): Promise<(Message & { readonly bytes: number }) | undefined> {
    return this.until(
      () =>
        this.notices.find(({ method, params }) => {
          const about = params as { uri?: string; version?: number } | undefined;
          return (
            method === 'textDocument/publishDiagnostics' &&
            about?.uri === uri &&
            (version === undefined || about.version === version)
          );
        }),
      limit,
    );
  }

  /** Waits until something is there, the time is over or the server ended. */
  until<T>(look: () => T | undefined, limit: number): Promise<T | undefined> {
    return new Promise((resolve) => {
      const done = (value: T | undefined): void => {
        clearTimeout(timer);
        this.#wakes.delete(wake);
        resolve(value);
      };
      const wake = (): void => {
        const found = look();
        if (found !== undefined || this.ended) done(found);
      };
      const timer = setTimeout(() => done(undefined), limit);
      this.#wakes.add(wake);
      wake();
    });
  }

  async initialize(): Promise<void> {
    const { workspace = 'file:///plans', capabilities = {} } = this.options;
    await this.request('initialize', {
      processId: null,
      rootUri: workspace,
      workspaceFolders: [{ uri: workspace, name: 'plans' }],
      capabilities,
    });
    this.notify('initialized', {});
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'strategy-plan', version, text },
    });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /**
   * Megabytes in memory: now, and the most there ever were. Undefined where the system does not
   * tell.
   */
  memory(): { readonly now: number; readonly peak: number } | undefined {
    try {
      const status = fs.readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      const of = (name: string): number =>
        Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
      return { now: of('VmRSS'), peak: of('VmHWM') };
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }

  #wake(): void {
    for (const wake of [...this.#wakes]) wake();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    const size = this.#chunks.reduce((sum, one) => sum + one.length, 0);
    if (size < this.#needed) return;
    this.#pending = Buffer.concat(this.#chunks);
    this.#needed = 0;
    for (;;) {
      const header = this.#pending.indexOf('\r\n\r\n');
      if (header < 0) break;
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#pending.toString('latin1', 0, header))?.[1],
      );
      const end = header + 4 + length;
      if (this.#pending.length < end) {
        this.#needed = end;
        break;
      }
      this.#receive(JSON.parse(this.#pending.toString('utf8', header + 4, end)) as Message, length);
      this.#pending = this.#pending.subarray(end);
    }
    this.#chunks = [this.#pending];
    this.#wake();
  }

  #receive(message: Message, bytes: number): void {
    if (message.method === undefined) {
      const sent = this.#sent.get(message.id ?? '') ?? performance.now();
      this.answers.push({ ...message, bytes, milliseconds: performance.now() - sent });
      return;
    }
    this.notices.push({ ...message, bytes });
    if (message.id === undefined) return;
    const result = (this.options.answer ?? usualAnswer)(message.method, message.params);
    if (result !== undefined) this.send({ id: message.id, result });
  }
}

/** What an editor with nothing set answers. */
function usualAnswer(method: string, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null;
  return (params as { items?: unknown[] }).items?.map(() => ({})) ?? [];
}
