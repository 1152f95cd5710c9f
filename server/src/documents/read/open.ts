import type { SourceDocument } from '../in/source.ts';
import { isTable, readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { readOpml } from './opml.ts';
import { readPptx } from './pptx.ts';
import { problem } from './problem.ts';
import { mainPart } from './relations.ts';
import { readLines } from './text-lines.ts';
import { readXlsx } from './xlsx.ts';
import { Archive } from './zip.ts';

/** Decodes a text; undefined where it is in none of the known encodings. */
export type Decode = (bytes: Uint8Array) => string | undefined;

/**
 * Reads a document of any kind. The kind is seen from its content; its name only settles what a
 * text is. Nothing in it is run, and nothing outside it is read.
 * @throws DocumentError with a sentence for the user
 */
export function readDocument(name: string, bytes: Uint8Array, decode: Decode): SourceDocument {
  const document = readAll(name, bytes, decode);
  if (document.blocks.length <= mostBlocks) return document;
  const blocks = document.blocks.slice(0, mostBlocks);
  return { ...document, blocks, notes: [...document.notes, 'text-cut'] };
}

/** Maximum number of headings, paragraphs, items and tables that are placed. */
const mostBlocks = 5_000;

function readAll(name: string, bytes: Uint8Array, decode: Decode): SourceDocument {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw problem(isEncrypted(bytes) ? 'encrypted' : 'old');
  if (startsWith(bytes, [0x50, 0x4b])) return readOffice(name, bytes);
  const text = decode(bytes);
  if (text === undefined) throw problem('encoding');
  return { name, ...readText(name, text) };
}

/** A text is a table, an outline, or lines; its name settles only what its content leaves open. */
function readText(name: string, text: string): Omit<SourceDocument, 'name'> {
  if (text.trim() === '') throw problem('empty');
  if (isBinary(text)) throw problem('other');
  const start = text.slice(0, 2_000);
  if (/<opml[\s>]/i.test(start)) return readOpml(text);
  if (/^\s*(?:<\?xml|<!doctype|<html|\{\\rtf|%PDF-)/i.test(start)) throw problem('other');
  return /\.(?:csv|tsv)$/i.test(name) || isTable(text) ? readCsv(text) : readLines(text);
}

/** Control characters, of which texts have none but tabs and line breaks. */
function isBinary(text: string): boolean {
  for (let at = 0; at < Math.min(text.length, 100_000); at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 27)) return true;
  }
  return false;
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
  const read = main === undefined ? undefined : readMain(archive, main);
  if (!read) throw problem('other');
  return { name, ...read, notes: [...read.notes, ...(hasMacros ? (['has-macros'] as const) : [])] };
}

/** The kind of an Office file is that of its main part, whatever its name says. */
function readMain(archive: Archive, main: string): Omit<SourceDocument, 'name'> | undefined {
  if (/^xl\//.test(main)) return readXlsx(archive, main);
  if (/^word\//.test(main)) return readDocx(archive, main);
  return /^ppt\//.test(main) ? readPptx(archive, main) : undefined;
}
