import fs from 'node:fs';
import { NoFileError } from './read-bounded.ts';

/** Maximum size of a document in bytes. Decks with pictures have some 30 MB. */
export const mostBytes = 100_000_000;

/**
 * The bytes of a document.
 * @returns undefined for one that is too large
 * @throws NoFileError, and the system's error for an unreadable file
 */
export function readWhole(file: string): Uint8Array | undefined {
  const stat = fs.statSync(file);
  if (!stat.isFile()) throw new NoFileError(file);
  return stat.size > mostBytes ? undefined : Uint8Array.from(fs.readFileSync(file));
}

/**
 * A text in one of the usual encodings: UTF-8, UTF-16 with its mark, or GB 18030, in which Excel in
 * China saves.
 * @returns undefined for anything else
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of wide === undefined ? ['utf-8', 'gb18030'] : [wide])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  return undefined;
}
