#!/usr/bin/env node
import './compile-cache.ts';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { initializeResult } from '../lsp/capabilities.ts';
import { openTransport } from './transport.ts';

const { reader, writer } = openTransport(process.argv.slice(2));
const connection = createConnection(ProposedFeatures.all, reader, writer);
// Clients wait for this response: everything else is loaded after it is written, while they process
// it.
connection.onInitialize((params) => {
  writer.afterNext(async () => {
    const { serve } = await import('./serve.ts');
    serve(connection, params);
    reader.open();
  });
  return initializeResult(params);
});
connection.listen();
