import { isAscii, transcode } from 'node:buffer';
import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable, type Message } from 'vscode-languageserver/node';

/** No message of an editor is longer; a longer one is passed over without being kept. */
export const maxMessage = 64 * 1024 * 1024;
/** The lines in front of a message; real ones have about thirty bytes. */
const maxHeader = 8 * 1024;
const separator = Buffer.from('\r\n\r\n');
/** One less than the signs of `Content-Length:`. */
const longestName = 14;
const start = /content-length\s*:/i;

/**
 * Reads messages from a stream, and gets over what is none: a body that is no JSON is told, a header that cannot be understood is
 * skipped up to the next one that can.
 */
export class StdioReader extends AbstractMessageReader {
  readonly #stream: Readable;
  readonly #malformed: (message: string) => void;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes that must be there before it is worth looking again. */
  #wanted = 0;
  /** Bytes of a message that is passed over. */
  #skip = 0;

  /** @param malformed told when a body could not be read */
  constructor(stream: Readable, malformed: (message: string) => void) {
    super();
    this.#stream = stream;
    this.#malformed = malformed;
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => this.#take(chunk, callback);
    const failed = (error: Error): void => this.fireError(error);
    const closed = (): void => this.fireClose();
    this.#stream.on('data', take).on('error', failed).on('close', closed);
    return { dispose: () => this.#stream.off('data', take).off('error', failed).off('close', closed) };
  }

  #take(chunk: Buffer, callback: DataCallback): void {
    const skipped = Math.min(this.#skip, chunk.length);
    this.#skip -= skipped;
    this.#chunks.push(chunk.subarray(skipped));
    this.#size += chunk.length - skipped;
    if (this.#size < this.#wanted) return;
    let rest = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#wanted = 0;
    for (let next = this.#next(rest, callback); next !== undefined; next = this.#next(rest, callback)) rest = next;
    this.#chunks = [rest];
    this.#size = rest.length;
  }

  /** Reads one message; gives what stands behind it, undefined when more bytes are needed. */
  #next(buffer: Buffer, callback: DataCallback): Buffer | undefined {
    const end = buffer.indexOf(separator);
    if (end < 0) return buffer.length > maxHeader ? this.#resync(buffer, 1) : undefined;
    if (end > maxHeader) return this.#resync(buffer, 1);
    const header = buffer.toString('latin1', 0, end);
    const [, digits] = /^content-length\s*:\s*(\d{1,15})\s*$/im.exec(header) ?? [];
    if (digits === undefined || !/^[\w-]+\s*:[^\r\n]*(?:\r\n[\w-]+\s*:[^\r\n]*)*$/.test(header)) {
      this.#malformed('A message has no Content-Length.');
      return this.#resync(buffer, 1);
    }
    const length = Number(digits);
    const from = end + separator.length;
    if (length > maxMessage) {
      this.#malformed('A message is too long.');
      this.#skip = Math.max(0, from + length - buffer.length);
      return buffer.subarray(Math.min(buffer.length, from + length));
    }
    if (buffer.length < from + length) {
      this.#wanted = from + length;
      return undefined;
    }
    return this.#read(buffer, from, from + length, callback);
  }

  #read(buffer: Buffer, from: number, to: number, callback: DataCallback): Buffer {
    let message: Message;
    try {
      message = JSON.parse(textOf(buffer.subarray(from, to))) as Message;
    } catch {
      this.#malformed('A message is no JSON.');
      // The length may have been wrong: a header inside the body is where the next message begins.
      const found = start.exec(buffer.toString('latin1', from, to));
      return buffer.subarray(found ? from + found.index : to);
    }
    callback(message);
    return buffer.subarray(to);
  }

  /** What begins at the next header; without one, the last bytes, in which one may begin. */
  #resync(buffer: Buffer, from: number): Buffer {
    const found = start.exec(buffer.toString('latin1', from));
    return buffer.subarray(found ? from + found.index : Math.max(from, buffer.length - longestName));
  }
}

/** From so many bytes on it matters how they are decoded. */
const large = 1024 * 1024;

/**
 * Bytes as text. On Node 20 ten million Chinese characters took 150 to 300 ms when V8 decoded UTF-8 itself, by way of UTF-16 27 to 105; on
 * Node 24 both take the same. That way costs memory meanwhile, and refuses what is no UTF-8, which V8 replaces.
 */
export function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < large || isAscii(buffer)) return buffer.toString('utf8');
  try {
    return transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
  } catch {
    return buffer.toString('utf8');
  }
}
