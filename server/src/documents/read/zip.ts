import { Inflate } from 'fflate';
import { problem } from './problem.ts';

/** Maximum number of unpacked bytes of a file, counted while unpacking. */
export const mostUnpacked = 32_000_000;
/** Maximum number of parts. Large decks have some 2,000. */
export const mostEntries = 10_000;
/** So much is unpacked at once at most a thousandfold. */
const step = 8_192;

interface Entry {
  readonly method: number;
  readonly start: number;
  readonly size: number;
  readonly isEncrypted: boolean;
}

/**
 * A packed Office file. Only its directory is read at first; what its parts say of their size is
 * never believed.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** @throws DocumentError if it is damaged, or has too many parts */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = entriesOf(bytes);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * Unpacks a part piece by piece.
   * @param take receives the pieces in order, and returns false when it needs no more
   * @throws DocumentError if the part is damaged or encrypted, or too much is unpacked
   */
  read(name: string, take: (piece: Uint8Array, isLast: boolean) => boolean): void {
    const entry = this.#entries.get(name);
    if (!entry) return;
    if (entry.isEncrypted) throw problem('encrypted');
    const packed = this.#bytes.subarray(entry.start, entry.start + entry.size);
    let wants = true;
    const counted = (piece: Uint8Array, isLast: boolean): void => {
      this.#unpacked += piece.length;
      if (this.#unpacked > mostUnpacked) throw problem('tooLarge');
      if (wants) wants = take(piece, isLast);
    };
    if (entry.method === 0) {
      counted(packed, true);
      return;
    }
    if (entry.method !== 8) throw problem('broken');
    const inflate = new Inflate(counted);
    for (let at = 0; at < packed.length && wants; at += step) {
      const end = Math.min(at + step, packed.length);
      push(inflate, packed.subarray(at, end), end === packed.length);
    }
  }
}

/** @throws DocumentError in place of the library's error */
function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw problem('broken');
    throw error;
  }
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw problem('tooMany');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw problem('broken');
    const length = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(length, 1_000)));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== localMark)
      throw problem('broken');
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      size: view.getUint32(at + 20, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end of the directory, which is within the last 64 KB. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === endMark) return at;
  throw problem('broken');
}
