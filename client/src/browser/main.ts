import { type ExtensionContext, Uri } from 'vscode';
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
  const script = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
  started = startClient(
    context,
    (options) =>
      new LanguageClient(section, 'Planwright', async () => startWorker(script), options),
  );
  return started;
}

/** A new worker for each start: a terminated one cannot be restarted. */
function startWorker(script: string): MessageTransports {
  const worker = new Worker(script);
  const end = (): void => worker.terminate();
  return watched(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
    after: afterTimeout,
    end,
    disposed: end,
  });
}

export function deactivate(): Promise<void> | undefined {
  return started?.stop();
}
