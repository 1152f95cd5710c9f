import { fstatSync } from 'node:fs';
import { Socket, type SocketConstructorOpts } from 'node:net';
import type { Readable } from 'node:stream';

/** Bytes that are read from the client at a time. */
const most = 256 * 1024;

/**
 * Standard input, read into one piece of memory again and again where it is a pipe: who keeps bytes of a `data` event has to copy them.
 * Node by itself takes new memory for each 64 kB, and a message of 10 MB costs as much for that as for being decoded.
 */
export function standardInput(): Readable {
  if (!isPipe()) return process.stdin;
  const buffer = Buffer.allocUnsafeSlow(most);
  const take = (length: number): boolean => socket.emit('data', buffer.subarray(0, length));
  // The types know `onread` for connections only.
  const options: SocketConstructorOpts & { readonly onread: object } = {
    fd: 0,
    readable: true,
    writable: false,
    onread: { buffer, callback: take },
  };
  const socket = new Socket(options);
  return socket;
}

/** Not every system tells what a pipe is. */
function isPipe(): boolean {
  try {
    const kind = fstatSync(0);
    return kind.isFIFO() || kind.isSocket();
  } catch {
    return false;
  }
}
