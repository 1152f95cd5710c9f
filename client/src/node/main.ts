import * as vscode from 'vscode';
import { LanguageClient, type MessageTransports, TransportKind } from 'vscode-languageclient/node';
import { type Desktop, type Started, section, startClient } from '../client.ts';
import { type Editor, registerMcpServer, setting } from '../mcp.ts';
import { dropOf } from '../start/drop.ts';
import { importAsked, importFiles, isDocument } from '../start/import.ts';
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

/** Documents are read by the server, which has the readers on the desktop only. */
const importing: Desktop = {
  register: (server) =>
    vscode.commands.registerCommand(
      'planwright.import',
      (file?: vscode.Uri, selected?: readonly vscode.Uri[]) =>
        file ? importFiles(server, selected ?? [file]) : importAsked(server),
    ),
  drop: (server) => dropOf(isDocument, (files) => importFiles(server, files)),
};

export function activate(context: vscode.ExtensionContext): Started {
  const server = {
    module: context.asAbsolutePath('server/dist/node.cjs'),
    transport: TransportKind.ipc,
  };
  started = startClient(
    context,
    (options) => new WatchedClient(section, 'Planwright', server, options),
    importing,
  );
  context.subscriptions.push(announceMcpServer());
  return started;
}

/** Announces the server for agents, and again when its setting or the folders change. */
function announceMcpServer(): vscode.Disposable {
  const { getConfiguration, onDidChangeConfiguration, onDidChangeWorkspaceFolders } =
    vscode.workspace;
  const changed = new vscode.EventEmitter<void>();
  const announced = registerMcpServer(
    vscode as Editor,
    () => getConfiguration(section).get<string>(setting),
    () => vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [],
    changed.event,
  );
  return vscode.Disposable.from(
    changed,
    ...(announced ? [announced] : []),
    onDidChangeWorkspaceFolders(() => changed.fire()),
    onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${section}.${setting}`)) changed.fire();
    }),
  );
}

export function deactivate(): Promise<void> | undefined {
  return started?.stop();
}
