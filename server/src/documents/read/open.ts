import type { SourceDocument } from '../in/source.ts';
import { problem } from './problem.ts';
import { mainPart } from './relations.ts';
import { readXlsx } from './xlsx.ts';
import { Archive } from './zip.ts';

/** Decodes a text; undefined where it is in none of the known encodings. */
export type Decode = (bytes: Uint8Array) => string | undefined;

/**
 * Reads a document of any kind. The kind is seen from its content; its name only settles what a
 * text is. Nothing in it is run, and nothing outside it is read.
 * @throws DocumentError with a sentence for the user
 */
export function readDocument(name: string, bytes: Uint8Array, _decode: Decode): SourceDocument {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw problem(isEncrypted(bytes) ? 'encrypted' : 'old');
  if (startsWith(bytes, [0x50, 0x4b])) return readOffice(name, bytes);
  throw problem('other');
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}

/** Office keeps an encrypted file in a container, under this name in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0; at = bytes.indexOf(name[0] ?? 0, at + 1))
    if (name.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}

function readOffice(name: string, bytes: Uint8Array): SourceDocument {
  const archive = new Archive(bytes);
  const main = mainPart(archive);
  const hasMacros = archive.names.some((part) => /vbaProject\.bin$/i.test(part));
  if (main === undefined || !/^xl\//.test(main)) throw problem('other');
  const read = readXlsx(archive, main);
  return { name, ...read, notes: [...read.notes, ...(hasMacros ? (['has-macros'] as const) : [])] };
}
