#!/usr/bin/env node
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { initializeResult } from '../lsp/capabilities.ts';
import { openTransport } from './transport.ts';

/** What the build says: the folder of the bundles, and the hash of the one that is loaded later. Nothing where the sources run as they are. */
declare const BUNDLES:
  | { readonly folder: string; readonly hashes: Readonly<Record<string, string>> }
  | undefined;

const { reader, writer } = openTransport(process.argv.slice(2));
const connection = createConnection(ProposedFeatures.all, reader, writer);
// Clients wait for this answer: everything else is loaded once it is written, while they make use of it.
connection.onInitialize((params) => {
  writer.afterNext(async () => {
    const { serve } = await loaded();
    serve(connection, params);
    reader.open();
  });
  return initializeResult(params);
});
connection.listen();

/** Everything else. */
async function loaded(): Promise<typeof import('./serve.ts')> {
  if (typeof BUNDLES === 'undefined') return import('./serve.ts');
  const { runWithCode } = await import('./code-cache.ts');
  const { systemCache } = await import('./system-cache.ts');
  const bundle = {
    file: path.join(BUNDLES.folder, 'server.cjs'),
    hash: BUNDLES.hashes['server.cjs'] ?? '',
  };
  return runWithCode(bundle, path.join(systemCache(), 'code')) as typeof import('./serve.ts');
}
