import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { maxLength } from '../syntax/guard.ts';

/**
 * Maximum number of bytes read of a file: the maximum length of a text in its longest UTF-8 form.
 * Longer texts are refused anyway.
 */
const most = 4 * maxLength + 8;

/** Keeps the opening of a pipe without a writer from blocking. Not every system has that flag. */
const atOnce = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

/** The path is not that of a regular file but of a folder, a device or a pipe. */
export class NoFileError extends Error {
  readonly code = 'NOFILE';
}

/**
 * A file's bytes, up to the maximum length of a plan. Neither a pipe without a writer nor an
 * endless device blocks it.
 * @param pipes whether to read pipes until they are closed, for paths on the command line
 * @throws NoFileError, and the system's error for an unreadable file
 */
export function readBounded(file: string, pipes = false): Buffer {
  const isPipe = pipes && fs.statSync(file).isFIFO();
  const handle = fs.openSync(file, isPipe ? fs.constants.O_RDONLY : atOnce);
  try {
    const stat = fs.fstatSync(handle);
    if (!stat.isFile() && !isPipe) throw new NoFileError(file);
    const chunks: Buffer[] = [];
    for (let size = 0; size < most; ) {
      // One byte more than the reported size, to detect the end of the file. Pipes and virtual
      // files report no size.
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

/** The asynchronous form for the server; it does not read pipes. */
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
