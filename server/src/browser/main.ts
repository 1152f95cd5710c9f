import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { findThroughClient, readThroughClient } from '../lsp/client-files.ts';
import { startServer } from '../lsp/server.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, {
  readFile: readThroughClient(connection),
  findFiles: findThroughClient(connection),
  defer: (work) => void setTimeout(work, 0),
  today: () => Math.floor(Date.now() / 86_400_000),
  now: () => performance.now(),
});
