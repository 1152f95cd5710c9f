import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Started, section, startClient } from '../client.ts';

let started: Started | undefined;

export function activate(context: ExtensionContext): Started {
  const server = {
    module: context.asAbsolutePath('server/dist/node.cjs'),
    transport: TransportKind.ipc,
    // The young generation may grow to 16 MB and three times that: none of it is of use to a server that waits for the next key.
    options: { execArgv: ['--max-semi-space-size=4'] },
  };
  started = startClient(context, (options) => new LanguageClient(section, 'Planwright', server, options));
  return started;
}

export function deactivate(): Promise<void> | undefined {
  return started?.stop();
}
