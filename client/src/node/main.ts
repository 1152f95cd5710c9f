import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Started, section, startClient } from '../client.ts';

let started: Started | undefined;

export function activate(context: ExtensionContext): Started {
  const server = {
    module: context.asAbsolutePath('server/dist/node.cjs'),
    transport: TransportKind.ipc,
    // A long plan is opened in one young generation: what lives on is not copied again and again while it grows.
    options: { execArgv: ['--min-semi-space-size=16', '--max-semi-space-size=16'] },
  };
  started = startClient(
    context,
    (options) => new LanguageClient(section, 'Planwright', server, options),
  );
  return started;
}

export function deactivate(): Promise<void> | undefined {
  return started?.stop();
}
