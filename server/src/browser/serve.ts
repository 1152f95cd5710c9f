import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { createGate } from '../lsp/gate.ts';
import { findThroughClient, localDay, readThroughClient, startServer } from '../lsp/program.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const writer = new BrowserMessageWriter(worker);
const connection = createConnection(createGate(new BrowserMessageReader(worker), writer), writer);

startServer(connection, {
  readFile: readThroughClient(connection),
  findFiles: findThroughClient(connection),
  defer: (work) => void setTimeout(work, 0),
  today: () => localDay(new Date()),
  now: () => performance.now(),
});
