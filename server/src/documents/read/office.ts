import { baseName } from '../back/base-name.ts';
import type { ReadSheet } from '../back/sheet.ts';
import type { Opened } from '../in/opened.ts';
import { type Decode, readDocument } from './open.ts';
import { DocumentError, problem } from './problem.ts';
import { readSheets } from './read-sheets.ts';

/**
 * Reads a document of any kind; the only door to the readers, which start on demand. Never throws.
 * @param name the name of the file, without folders
 * @param decode decodes texts in the encodings that the platform has
 */
export function openDocument(name: string, bytes: Uint8Array, decode: Decode): Opened {
  try {
    return { document: readDocument(name, bytes, decode) };
  } catch (error) {
    return { problem: (error instanceof DocumentError ? error : problem('broken')).text };
  }
}

/**
 * The values of a workbook that was exported by this program; undefined for other files, damaged
 * ones too. Never throws.
 */
export function openExport(bytes: Uint8Array): readonly ReadSheet[] | undefined {
  try {
    return readSheets(bytes, baseName);
  } catch {
    return undefined;
  }
}
