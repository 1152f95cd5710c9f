import type { ExtensionContext } from 'vscode';
import { LanguageClient, type MessageTransports, TransportKind } from 'vscode-languageclient/node';
import { type Started, section, startClient } from '../client.ts';
import { afterTimeout, watched } from '../watchdog.ts';

let started: Started | undefined;

/** The client for a child process, which is killed when it stops answering. */
class WatchedClient extends LanguageClient {
  protected override async createMessageTransports(encoding: string): Promise<MessageTransports> {
    const transports = await super.createMessageTransports(encoding);
    const { serverProcess } = this;
    return watched(transports.reader, transports.writer, {
      after: afterTimeout,
      end: () => serverProcess?.kill('SIGKILL'),
    });
  }
}

export function activate(context: ExtensionContext): Started {
  const server = {
    module: context.asAbsolutePath('server/dist/node.cjs'),
    transport: TransportKind.ipc,
  };
  started = startClient(
    context,
    (options) => new WatchedClient(section, 'Planwright', server, options),
  );
  return started;
}

export function deactivate(): Promise<void> | undefined {
  return started?.stop();
}
