import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinCatalog } from '../catalog/catalog.ts';
import { fixAll, quickFixes } from '../features/code-actions.ts';
import { complete } from '../features/completion/completion.ts';
import { type DescribedKind, describe } from '../features/describe.ts';
import type { PlanDocument } from '../features/document.ts';
import { hover } from '../features/hover.ts';
import { version } from '../version.ts';
import { fromPosition, fromRange, toCodeAction, toCompletionItem, toRange } from './convert.ts';
import { createDiagnostics } from './diagnostics.ts';
import { createGuard } from './guard.ts';
import type { Host } from './host.ts';
import { langOf, readSettings } from './settings.ts';
import { createWorkspace } from './workspace.ts';

/** Serves a connection until it closes: the same on every platform, the host gives what differs. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = createWorkspace(host);
  const guard = createGuard((message) => connection.console.error(message));
  const diagnostics = createDiagnostics(connection, host, workspace, documents, guard);
  const client = { snippets: false, configuration: false, locale: undefined as string | undefined };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities } = params;
    const options: unknown = params.initializationOptions;
    const asked = typeof options === 'object' && options !== null && 'locale' in options ? String(options.locale) : undefined;
    client.snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
    client.configuration = capabilities.workspace?.configuration ?? false;
    client.locale = asked ?? params.locale;
    workspace.setLocale(client.locale);
    workspace.setFolders((params.workspaceFolders ?? []).map(({ uri }) => uri));
    const pull = capabilities.textDocument?.diagnostic !== undefined;
    diagnostics.usePull(pull, capabilities.workspace?.diagnostics?.refreshSupport ?? false);
    return {
      serverInfo: { name: 'planwright', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: [' ', ':', '[', ',', '-', '@'], resolveProvider: true },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.planwright'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(pull && {
          diagnosticProvider: { identifier: 'planwright', interFileDependencies: true, workspaceDiagnostics: false },
        }),
      },
    };
  });

  connection.onInitialized(async () => {
    await loadSettings();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    await loadSettings(settings);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) workspace.fileChanged(uri);
    diagnostics.refresh();
  });

  async function loadSettings(sent?: unknown): Promise<void> {
    const asked = client.configuration
      ? await guard('configuration', () => connection.workspace.getConfiguration('planwright'), undefined)
      : undefined;
    const pushed = typeof sent === 'object' && sent !== null && 'planwright' in sent ? sent.planwright : undefined;
    workspace.setSettings(readSettings(asked ?? pushed));
    diagnostics.refresh();
  }

  documents.onDidChangeContent(({ document }) => diagnostics.changed(document));
  documents.onDidClose(({ document }) => {
    workspace.close(document.uri);
    diagnostics.closed(document);
  });

  /** Runs a feature on an open document; a closed one gives nothing. */
  async function on<T>(name: string, uri: string, feature: (plan: PlanDocument) => T, fallback: T): Promise<T> {
    const document = documents.get(uri);
    return document ? guard(name, async () => feature(await workspace.planOf(document)), fallback) : fallback;
  }
  const offset = (plan: PlanDocument, params: TextDocumentPositionParams): number => fromPosition(plan.lines, params.position);

  connection.onCompletion((params) =>
    on(
      'completion',
      params.textDocument.uri,
      (plan) => ({
        isIncomplete: false,
        items: complete(plan, offset(plan, params)).map((item, index) => {
          const shown = toCompletionItem(plan.lines, item, index, plan.lang, client.snippets);
          return { ...shown, ...(item.about && { data: { about: item.about, lang: plan.lang, uri: params.textDocument.uri } }) };
        }),
      }),
      { isIncomplete: false, items: [] },
    ),
  );
  connection.onCompletionResolve(async (item) => {
    const documentation = await guard('completionResolve', () => documentationOf(item.data), undefined);
    return documentation === undefined ? item : { ...item, documentation: { kind: 'markdown', value: documentation } };
  });

  /** The text beside a completion item, made only for the item somebody looks at. */
  async function documentationOf(data: unknown): Promise<string | undefined> {
    if (typeof data !== 'object' || data === null || !('about' in data)) return undefined;
    const { about, lang, uri } = data as {
      about: { kind?: DescribedKind; id?: string; doc?: { en: string; zh: string }; example?: string };
      lang?: string;
      uri?: string;
    };
    const document = uri === undefined ? undefined : documents.get(uri);
    const plan = document && (await workspace.planOf(document));
    const language = plan?.lang ?? langOf(lang) ?? 'en';
    if (about.kind !== undefined && about.id !== undefined) {
      return describe(plan?.catalog ?? builtinCatalog(), about.kind, about.id, {
        lang: language,
        ...(plan && { coverage: plan.checked.coverage }),
      });
    }
    const example = about.example === undefined ? '' : `\n\n\`\`\`yaml\n${about.example}\n\`\`\``;
    return about.doc ? about.doc[language] + example : undefined;
  }

  connection.onHover((params) =>
    on(
      'hover',
      params.textDocument.uri,
      (plan) => {
        const found = hover(plan, offset(plan, params));
        return found
          ? { range: toRange(plan.lines, found.span), contents: { kind: 'markdown' as const, value: found.markdown } }
          : null;
      },
      null,
    ),
  );

  connection.onCodeAction((params) => {
    const { uri } = params.textDocument;
    const only = params.context.only;
    const wants = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
    return on(
      'codeAction',
      uri,
      (plan) => {
        const fixes = wants('quickfix') ? quickFixes(plan, fromRange(plan.lines, params.range)) : [];
        const all = only && wants('source.fixAll.planwright') ? fixAll(plan) : undefined;
        const title = plan.lang === 'zh' ? '修正所有可安全修正的问题' : 'Mend everything that can be mended safely';
        const actions = [...fixes, ...(all ? [{ title, kind: 'fixAll' as const, edits: all, preferred: false }] : [])];
        return actions.map((action) => toCodeAction(uri, plan.lines, action, plan.lang));
      },
      [],
    );
  });

  documents.listen(connection);
  connection.listen();
}
