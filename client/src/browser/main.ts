import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Started, section, startClient } from '../client.ts';
import { afterTimeout, watched } from '../watchdog.ts';

let started: Started | undefined;

export function activate(context: ExtensionContext): Started {
  const folder = Uri.joinPath(context.extensionUri, 'server/dist');
  started = startClient(
    context,
    (options) => new LanguageClient(section, 'Planwright', () => startWorker(folder), options),
  );
  return started;
}

/**
 * A new worker for each start: a terminated one cannot be restarted. It is handed the files of the
 * server first, of which the extension has one copy for desktop and web.
 */
async function startWorker(folder: Uri): Promise<MessageTransports> {
  const texts = await Promise.all(
    files.map(async (name) => [name, await readText(Uri.joinPath(folder, name))]),
  );
  const worker = new Worker(Uri.joinPath(folder, 'browser.js').toString(true));
  worker.postMessage(Object.fromEntries(texts));
  const end = (): void => worker.terminate();
  return watched(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
    after: afterTimeout,
    end,
    disposed: end,
  });
}

/** The programs of the server and the generated data, which it does not start without. */
const files = [
  'server.cjs',
  'protocol.cjs',
  'yaml.cjs',
  'data.txt',
  'reading.txt',
  'documents.txt',
  'texts.txt',
] as const;

async function readText(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

export function deactivate(): Promise<void> | undefined {
  return started?.stop();
}
