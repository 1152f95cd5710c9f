import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Started, section, startClient } from '../client.ts';

let started: Started | undefined;

export function activate(context: ExtensionContext): Started {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
  started = startClient(context, (options) => new LanguageClient(section, 'Planwright', new Worker(script), options));
  return started;
}

export function deactivate(): Promise<void> | undefined {
  return started?.stop();
}
