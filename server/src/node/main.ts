#!/usr/bin/env node
import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { findThroughClient, readThroughClient } from '../lsp/client-files.ts';
import type { Host } from '../lsp/host.ts';
import { startServer } from '../lsp/server.ts';
import { withoutSlowCompiler } from './engine.ts';
import { findFiles } from './find-files.ts';
import { withSmallHeap } from './heap.ts';
import { limited } from './limited.ts';
import { readBoundedSoon } from './read-bounded.ts';
import { openTransport } from './transport.ts';

withoutSlowCompiler();
withSmallHeap();
const { reader, writer } = openTransport(process.argv.slice(2));
const connection = createConnection(ProposedFeatures.all, reader, writer);
const throughClient = readThroughClient(connection);
const findByClient = findThroughClient(connection);

const host: Host = {
  readFile: async (uri, folder) => {
    if (!uri.startsWith('file:')) return throughClient(uri, folder);
    try {
      const file = await realpath(fileURLToPath(uri));
      if (!file.startsWith((await realpath(fileURLToPath(folder))) + sep)) return { problem: 'outside' };
      return { text: (await readBoundedSoon(file)).toString('utf8').replace(/^\uFEFF/, '') };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      return { problem: code === 'ENOENT' ? 'missing' : 'unreadable' };
    }
  },
  findFiles: (folder) => (folder.startsWith('file:') ? findFiles(folder) : findByClient(folder)),
  limited,
  defer: (work) => setImmediate(work),
  today: () => Math.floor(Date.now() / 86_400_000),
  now: () => performance.now(),
};

startServer(connection, host);
