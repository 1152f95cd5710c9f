import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { maxLength } from '../syntax/guard.ts';

/** Most bytes that are read of a file: what a text may have, in UTF-8 at its longest. A longer text is refused all the same. */
const most = 4 * maxLength + 8;

/** Opening a pipe that nobody writes to does not wait. Not every system has that flag. */
const atOnce = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

/** A path leads to something that has no end or no text: a folder, a device, a pipe. */
export class NoFileError extends Error {
  readonly code = 'NOFILE';
}

/**
 * A file's bytes, at most as many as a plan may have. Neither a pipe without a writer nor a device without an end holds it up.
 * @param pipes takes what a pipe brings until it is closed, for paths that somebody typed
 * @throws NoFileError, and what the system says of a file that cannot be read
 */
export function readBounded(file: string, pipes = false): Buffer {
  const isPipe = pipes && fs.statSync(file).isFIFO();
  const handle = fs.openSync(file, isPipe ? fs.constants.O_RDONLY : atOnce);
  try {
    const stat = fs.fstatSync(handle);
    if (!stat.isFile() && !isPipe) throw new NoFileError(file);
    const chunks: Buffer[] = [];
    for (let size = 0; size < most; ) {
      // One byte more than a file says to have: when it stays empty, that was all. Pipes and what the system makes up say nothing.
      const chunk = Buffer.allocUnsafe(
        Math.min(most - size, stat.size > size ? stat.size - size + 1 : 65_536),
      );
      const read = fs.readSync(handle, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      size += read;
      if (size === stat.size) break;
    }
    return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
  } finally {
    fs.closeSync(handle);
  }
}

/** The same for a server, which goes on while the disk is slow; pipes are no files to it. */
export async function readBoundedSoon(file: string): Promise<Buffer> {
  const handle = await open(file, atOnce);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new NoFileError(file);
    const bytes = Buffer.allocUnsafe(Math.min(most, stat.size));
    let size = 0;
    while (size < bytes.length) {
      const { bytesRead } = await handle.read(bytes, size);
      if (bytesRead === 0) break;
      size += bytesRead;
    }
    return bytes.subarray(0, size);
  } finally {
    await handle.close();
  }
}
