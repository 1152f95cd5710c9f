import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentClientCapabilities,
  type WorkspaceClientCapabilities,
} from 'vscode-languageserver-protocol/node';
import { openDocument } from '../../server/src/documents/read/office.ts';
import type { Host } from '../../server/src/lsp/host.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { decodeText } from '../../server/src/node/read-document.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { someDay } from './day.ts';

/** A platform without a disk: files are what the test says. */
export function memoryHost(files: Readonly<Record<string, string>> = {}): Host {
  return {
    readFile: async (uri) => {
      const text = files[uri];
      return text === undefined ? { problem: 'missing' } : { text };
    },
    openDocument: async (name, data) =>
      openDocument(name, Uint8Array.from(Buffer.from(data, 'base64')), decodeText),
    findFiles: async (folder) =>
      Object.keys(files).filter(
        (uri) => uri.startsWith(`${folder}/`) && /(?:\.plan\.ya?ml|\/planwright\.yaml)$/.test(uri),
      ),
    defer: (work) => setImmediate(work),
    today: () => someDay,
    now: () => 0,
  };
}

/** A document opened in a test client. */
export interface OpenDocument {
  readonly uri: string;
  /** The findings of the current text, awaited. */
  diagnostics(): Promise<Diagnostic[]>;
  change(text: string): Promise<void>;
  completions(at: Position): Promise<CompletionItem[]>;
  hover(at: Position): Promise<string | undefined>;
  actions(diagnostic: Diagnostic): Promise<CodeAction[]>;
  close(): Promise<void>;
}

export interface TestClient {
  readonly initialized: InitializeResult;
  readonly connection: ProtocolConnection;
  open(text: string, uri?: string): Promise<OpenDocument>;
  resolve(item: CompletionItem): Promise<CompletionItem>;
  /** What was published last for a document, awaited until it fits. */
  published(
    uri: string,
    fits: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  dispose(): void;
}

/** Folders as the protocol has them. */
const named = (folders: readonly string[]): { uri: string; name: string }[] =>
  folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) }));

/** A real client and a real server joined by two streams: true JSON-RPC without a process. */
export async function connect(
  options: {
    host?: Host;
    rules?: readonly Rule[];
    locale?: string;
    pull?: boolean;
    settings?: unknown;
    /** Capabilities beside the usual ones. */
    textDocument?: TextDocumentClientCapabilities;
    workspace?: WorkspaceClientCapabilities;
    initializationOptions?: unknown;
    window?: { workDoneProgress?: boolean };
    /** The workspace's folders; a test may change the list before it says that they changed. */
    folders?: string[];
  } = {},
): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  startServer(
    createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
    options.host ?? memoryHost(),
    options.rules,
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  const published = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  const waiting: (() => void)[] = [];
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
      published.set(params.uri, { version: params.version, diagnostics: params.diagnostics });
      for (const wake of waiting.splice(0)) wake();
    },
  );
  connection.onRequest('workspace/configuration', () => [options.settings ?? {}]);
  connection.onRequest('workspace/workspaceFolders', () =>
    named(options.folders ?? ['file:///plans']),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: 'file:///plans',
    workspaceFolders: named(options.folders ?? ['file:///plans']),
    ...(options.locale && { locale: options.locale }),
    ...(options.initializationOptions !== undefined && {
      initializationOptions: options.initializationOptions,
    }),
    capabilities: {
      workspace: {
        configuration: true,
        diagnostics: { refreshSupport: true },
        ...options.workspace,
      },
      ...(options.window && { window: options.window }),
      textDocument: {
        completion: { completionItem: { snippetSupport: true } },
        ...(options.pull && { diagnostic: {} }),
        ...options.textDocument,
      },
    },
  });
  await connection.sendNotification('initialized', {});
  let counter = 0;

  async function open(
    text: string,
    uri = `file:///plans/test-${counter++}.plan.yaml`,
  ): Promise<OpenDocument> {
    let version = 1;
    const textDocument = { uri };
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'strategy-plan', version, text },
    });
    return {
      uri,
      async diagnostics() {
        if (options.pull)
          return (
            await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
              textDocument,
            })
          ).items;
        for (;;) {
          const known = published.get(uri);
          if (known?.version === version) return known.diagnostics;
          await new Promise<void>((resolve) => waiting.push(resolve));
        }
      },
      async change(next) {
        version++;
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text: next }],
        });
      },
      async completions(position) {
        return (
          await connection.sendRequest<CompletionList>('textDocument/completion', {
            textDocument,
            position,
          })
        ).items;
      },
      async hover(position) {
        const found = await connection.sendRequest<Hover | null>('textDocument/hover', {
          textDocument,
          position,
        });
        return (found?.contents as MarkupContent | undefined)?.value;
      },
      async actions(diagnostic) {
        const context = { diagnostics: [diagnostic] };
        return connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
          textDocument,
          range: diagnostic.range,
          context,
        });
      },
      async close() {
        await connection.sendNotification('textDocument/didClose', { textDocument });
      },
    };
  }
  return {
    initialized,
    connection,
    open,
    resolve: (item) => connection.sendRequest('completionItem/resolve', item),
    published: async (uri, fits) => {
      for (;;) {
        const known = published.get(uri);
        if (known && fits(known.diagnostics)) return known.diagnostics;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    dispose: () => connection.dispose(),
  };
}
