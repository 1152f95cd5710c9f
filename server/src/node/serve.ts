import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Host } from '../lsp/host.ts';
import {
  builtinCatalog,
  findThroughClient,
  localDay,
  officeBytes,
  openDocument,
  openExport,
  readBase,
  readThroughClient,
  recognise,
  registerServer,
  takeBack,
} from '../lsp/program.ts';
import { findFiles } from './find-files.ts';
import { readBoundedSoon } from './read-bounded.ts';
import { decodeText } from './read-document.ts';

/**
 * A monotonic clock in milliseconds. `performance` would load a module of Node that nothing else
 * needs.
 */
function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1_000_000;
}

/** Answers everything after `initialize`, with the disk of this machine. */
export function serve(connection: Connection, params: InitializeParams): void {
  const throughClient = readThroughClient(connection);
  const findByClient = findThroughClient(connection);

  const host: Host = {
    readFile: async (uri, folder) => {
      if (!uri.startsWith('file:')) return throughClient(uri, folder);
      try {
        const file = await realpath(fileURLToPath(uri));
        if (!file.startsWith((await realpath(fileURLToPath(folder))) + sep))
          return { problem: 'outside' };
        return { text: (await readBoundedSoon(file)).toString('utf8').replace(/^\uFEFF/, '') };
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        return { problem: code === 'ENOENT' ? 'missing' : 'unreadable' };
      }
    },
    findFiles: (folder) => (folder.startsWith('file:') ? findFiles(folder) : findByClient(folder)),
    openDocument: async (name, data) =>
      openDocument(name, Uint8Array.from(Buffer.from(data, 'base64')), decodeText),
    defer: (work) => setImmediate(work),
    today: () => localDay(new Date()),
    now,
    takeBack: async (data, catalog, existing) => {
      const sheets = openExport(Uint8Array.from(Buffer.from(data, 'base64')));
      const base = sheets && readBase(sheets);
      return base && takeBack(base, sheets, catalog, existing);
    },
    writeOffice: async (exported, format) => {
      const writers = await import('./office/write.ts');
      return Buffer.from(await officeBytes(exported, format, writers)).toString('base64');
    },
  };

  registerServer(connection, host)(params);
  // Every plan needs the catalogue and its words: they are loaded before the first one arrives.
  setImmediate(() => recognise(builtinCatalog(), ''));
}
