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
 * A new worker for each start: a terminated one cannot be restarted. It is handed the texts of the
 * catalogue first, since all programs of the extension share one copy.
 */
async function startWorker(folder: Uri): Promise<MessageTransports> {
  const texts = await Promise.all(
    parts.map(async (name) => [name, await readText(Uri.joinPath(folder, `${name}.txt`))]),
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

/** The files of the generated data; the worker refuses to start without one of them. */
const parts = ['data', 'reading', 'documents', 'texts'] as const;

async function readText(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

export function deactivate(): Promise<void> | undefined {
  return started?.stop();
}
