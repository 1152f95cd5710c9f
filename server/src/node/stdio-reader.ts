import type { Readable } from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import { messageIn } from './message-body.ts';

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
  /** What came and was not read yet: a message that is not all there, or the beginning of its header. */
  #bytes = Buffer.alloc(0);
  #filled = 0;
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
    return {
      dispose: () => this.#stream.off('data', take).off('error', failed).off('close', closed),
    };
  }

  #take(chunk: Buffer, callback: DataCallback): void {
    let fresh = this.#withoutSkipped(chunk);
    if (this.#filled > 0) {
      // What stands behind the message is not put beside it: that would move all of it.
      const own = this.#wanted > 0 ? fresh.subarray(0, this.#wanted - this.#filled) : fresh;
      this.#keep(own);
      if (this.#filled < this.#wanted) return;
      const rest = this.#readAll(this.#bytes.subarray(0, this.#filled), callback);
      const behind = this.#withoutSkipped(fresh.subarray(own.length));
      fresh = rest.length === 0 ? behind : Buffer.concat([rest, behind]);
    }
    const rest = this.#readAll(fresh, callback);
    this.#bytes = Buffer.alloc(0);
    this.#filled = 0;
    this.#keep(rest);
  }

  /** Reads the messages that are all there; gives what stands behind them. */
  #readAll(bytes: Buffer, callback: DataCallback): Buffer {
    let rest = bytes;
    this.#wanted = 0;
    for (
      let next = this.#next(rest, callback);
      next !== undefined;
      next = this.#next(rest, callback)
    )
      rest = next;
    return rest;
  }

  /** Bytes without those of a message that is passed over. */
  #withoutSkipped(bytes: Buffer): Buffer {
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    return bytes.subarray(skipped);
  }

  /**
   * Puts bytes behind those that are there. The memory they come in is used again: they are copied, to where there is room for what is
   * wanted.
   */
  #keep(bytes: Buffer): void {
    const size = this.#filled + bytes.length;
    if (size > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(size, this.#wanted));
      this.#bytes.copy(larger, 0, 0, this.#filled);
      this.#bytes = larger;
    }
    bytes.copy(this.#bytes, this.#filled);
    this.#filled = size;
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
      message = messageIn(buffer.subarray(from, to));
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
    return buffer.subarray(
      found ? from + found.index : Math.max(from, buffer.length - longestName),
    );
  }
}
