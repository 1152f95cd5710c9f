import {
  type CompletionList,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type CodeAction as LspAction,
  type Hover as LspHover,
  type TextDocumentPositionParams,
  TextDocuments,
} from 'vscode-languageserver';
import { builtinCatalog } from '../catalog/catalog.ts';
import { type Action, findingsAt, joinSafeFixes, quickFixes } from '../features/code-actions.ts';
import { complete } from '../features/completion/completion.ts';
import type { CompletionItem } from '../features/completion/item.ts';
import { completeRecord } from '../features/completion/record-vocabulary.ts';
import { type DescribedKind, describe, type HoverDetail } from '../features/describe.ts';
import type { PlanDocument } from '../features/document.ts';
import { explainRule } from '../features/explain-rule.ts';
import { type Hover, hover } from '../features/hover.ts';
import { hoverRecord } from '../features/hover-record.ts';
import { ignoreActions } from '../features/silence-action.ts';
import type { Finding } from '../rules/finding.ts';
import { findRule } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { createAsking } from './asking.ts';
import { asksForFindings, initializeResult } from './capabilities.ts';
import { fromPosition, fromRange, toCodeAction, toCompletionItem, toRange } from './convert.ts';
import { createDiagnostics } from './diagnostics.ts';
import { commandsOf, suggestAgain } from './feature-client.ts';
import { refactorActions, registerFeatures } from './features.ts';
import { createGuard } from './guard.ts';
import type { Host } from './host.ts';
import { createJournal } from './journal.ts';
import type { IndexedPlan } from './plan-index.ts';
import { createPlans } from './plans.ts';
import { registerBoard } from './register-board.ts';
import { registerCompare } from './register-compare.ts';
import { registerPages } from './register-pages.ts';
import { registerStatus, timed } from './register-status.ts';
import { registerWorkspace } from './register-workspace.ts';
import { langOf, readSettings } from './settings.ts';
import { plainTextClient, readTextClient, toMarkup } from './text-client.ts';
import { createWorkspace } from './workspace.ts';

/** Plans, company catalogues, configurations and baselines. */
const watchers = [{ globPattern: '**/*.{yaml,yml,json}' }];

/**
 * Serves a connection until it closes: the same on every platform, the host gives what differs.
 * @param rules the rules to run on plans; all of them when left out
 */
export function startServer(connection: Connection, host: Host, rules?: readonly Rule[]): void {
  const begin = registerServer(connection, host, rules);
  connection.onInitialize((params) => {
    begin(params);
    return initializeResult(params);
  });
  connection.listen();
}

/**
 * Answers for everything but `initialize`.
 * @returns to be told what the client said there, before any other message comes
 */
export function registerServer(
  connection: Connection,
  host: Host,
  rules?: readonly Rule[],
): (params: InitializeParams) => void {
  const journal = createJournal();
  const documents = new TextDocuments(journal.configuration);
  const { workspace, timeOf } = timed(
    createWorkspace(host, (uri) => documents.get(uri), journal.take, rules),
    host,
  );
  const guard = createGuard((message) => connection.console.error(message), host);
  const diagnostics = createDiagnostics(connection, host, workspace, documents, guard);
  const plans = createPlans(connection, host, workspace, documents, diagnostics, guard);
  const { on, ...asking } = createAsking(host, documents, workspace, guard);
  const features = registerFeatures(connection, {
    on,
    documents,
    workspace,
    guard,
    index: plans.index,
  });
  registerWorkspace(connection, { plans, workspace, guard });
  registerStatus(connection, documents, workspace, timeOf, asking.broken);
  const planAt = async (uri: string): Promise<IndexedPlan | undefined> => {
    const document = documents.get(uri);
    return document ? { document, open: true } : plans.index.closedPlan(uri);
  };
  registerPages(connection, { host, plans, workspace, guard, planAt });
  registerCompare(connection, { plans, workspace, guard, planAt });
  registerBoard(connection, { plans, workspace, guard, planAt });
  const client = {
    text: plainTextClient,
    configuration: false,
    folders: false,
    watching: false,
    suggestsAgain: false,
    locale: undefined as string | undefined,
  };

  let hoverDetail: HoverDetail = 'full';

  const begin = (params: InitializeParams): void => {
    const { capabilities } = params;
    const options: unknown = params.initializationOptions;
    const asked =
      typeof options === 'object' && options !== null && 'locale' in options
        ? String(options.locale)
        : undefined;
    client.text = readTextClient(params);
    client.configuration = capabilities.workspace?.configuration ?? false;
    client.folders = capabilities.workspace?.workspaceFolders ?? false;
    client.locale = asked ?? params.locale;
    workspace.setLocale(client.locale);
    client.suggestsAgain = commandsOf(options).includes(suggestAgain);
    client.watching = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    useFolders(params.workspaceFolders ?? []);
    plans.index.setWatched(client.watching);
    plans.useView(
      typeof options === 'object' &&
        options !== null &&
        'plansView' in options &&
        options.plansView === true,
    );
    diagnostics.useLinks(
      typeof options === 'object' &&
        options !== null &&
        'ruleDocuments' in options &&
        options.ruleDocuments === true,
    );
    diagnostics.usePull(
      asksForFindings(params),
      capabilities.workspace?.diagnostics?.refreshSupport ?? false,
    );
    features.initialize(params);
  };

  connection.onInitialized(async () => {
    if (client.folders) connection.workspace.onDidChangeWorkspaceFolders(() => void loadFolders());
    if (client.watching)
      await guard(
        'watch',
        () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
        undefined,
      );
    await loadSettings();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    await loadSettings(settings);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    plans.filesChanged(changes.map(({ uri }) => uri));
    // Only what other files build on makes them stale.
    if (changes.filter(({ uri }) => workspace.fileChanged(uri)).length > 0) refresh();
  });

  function refresh(): void {
    diagnostics.refresh();
    features.refresh();
    plans.refresh();
  }

  function useFolders(folders: readonly { readonly uri: string }[]): void {
    workspace.setFolders(folders.map(({ uri }) => uri));
    plans.index.foldersChanged(folders.map(({ uri }) => uri));
  }

  async function loadFolders(): Promise<void> {
    const folders = await guard('folders', () => connection.workspace.getWorkspaceFolders(), null);
    useFolders(folders ?? []);
    refresh();
  }

  async function loadSettings(sent?: unknown): Promise<void> {
    const asked = client.configuration
      ? await guard(
          'configuration',
          () => connection.workspace.getConfiguration('planwright'),
          undefined,
        )
      : undefined;
    const pushed =
      typeof sent === 'object' && sent !== null && 'planwright' in sent
        ? sent.planwright
        : undefined;
    const settings = readSettings(asked ?? pushed);
    workspace.setSettings(settings);
    hoverDetail = settings.hoverDetail;
    plans.setScope(settings.scope);
    refresh();
  }

  documents.onDidOpen(({ document }) => plans.documentOpened(document));
  documents.onDidChangeContent(({ document }) => {
    diagnostics.changed(document);
    plans.documentChanged();
    // An open catalogue or configuration counts before the file on disk: plans that were checked with it are looked at again.
    if (workspace.kindOf(document) !== 'plan' && workspace.fileChanged(document.uri)) refresh();
  });
  documents.onDidClose(({ document }) => {
    workspace.close(document.uri);
    asking.close(document.uri);
    diagnostics.closed(document);
    plans.documentClosed(document);
    journal.close(document.uri);
  });

  const offset = (plan: Pick<PlanDocument, 'lines'>, params: TextDocumentPositionParams): number =>
    fromPosition(plan.lines, params.position);

  connection.onCompletion((params) => {
    const { uri } = params.textDocument;
    const shown = (
      items: readonly CompletionItem[],
      { lines, lang }: Pick<PlanDocument, 'lines' | 'lang'>,
    ): CompletionList => ({
      isIncomplete: false,
      items: items.map((item, index) => ({
        ...toCompletionItem(lines, item, index, lang, client.text),
        ...(item.about && { data: { about: item.about, lang, uri } }),
        ...(item.again &&
          client.suggestsAgain && { command: { title: '', command: suggestAgain } }),
      })),
    });
    return on(
      'completion',
      uri,
      (plan) => shown(complete(plan, offset(plan, params)), plan),
      { isIncomplete: false, items: [] },
      (config) => shown(completeRecord(config, offset(config, params)), config),
    );
  });
  connection.onCompletionResolve(async (item) => {
    const documentation = await guard(
      'completionResolve',
      () => documentationOf(item.data),
      undefined,
    );
    return documentation === undefined
      ? item
      : { ...item, documentation: toMarkup(documentation, client.text.documentation) };
  });

  /** The text beside a completion item, made only for the item somebody looks at. */
  async function documentationOf(data: unknown): Promise<string | undefined> {
    if (typeof data !== 'object' || data === null || !('about' in data)) return undefined;
    const { about, lang, uri } = data as {
      about: {
        kind?: DescribedKind;
        id?: string;
        doc?: { en: string; zh: string };
        example?: string;
      };
      lang?: string;
      uri?: string;
    };
    const document = uri === undefined ? undefined : documents.get(uri);
    const kind = document ? workspace.kindOf(document) : 'none';
    const plan = document && kind === 'plan' ? await workspace.planOf(document) : undefined;
    const other =
      document && kind === 'catalog' ? await workspace.otherOf(document, kind) : undefined;
    const language = plan?.lang ?? langOf(lang) ?? 'en';
    if (about.kind !== undefined && about.id !== undefined) {
      return describe((plan ?? other)?.catalog ?? builtinCatalog(), about.kind, about.id, {
        lang: language,
        ...(plan && { coverage: plan.checked.coverage }),
      });
    }
    const example = about.example === undefined ? '' : `\n\n\`\`\`yaml\n${about.example}\n\`\`\``;
    return about.doc ? about.doc[language] + example : undefined;
  }

  connection.onHover((params) => {
    const shown = (
      found: Hover | undefined,
      { lines }: Pick<PlanDocument, 'lines'>,
    ): LspHover | null =>
      found
        ? {
            range: toRange(lines, found.span),
            contents: toMarkup(found.markdown, client.text.hover),
          }
        : null;
    return on(
      'hover',
      params.textDocument.uri,
      (plan) => shown(hover(plan, offset(plan, params), hoverDetail), plan),
      null,
      (config) => shown(hoverRecord(config, offset(config, params)), config),
    );
  });

  connection.onCodeAction((params) => {
    const { uri } = params.textDocument;
    const only = params.context.only;
    const wants = (kind: string): boolean =>
      !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
    const actionsFor = (
      { lines, lang }: Pick<PlanDocument, 'lines' | 'lang'>,
      all: readonly Finding[],
      more: (here: readonly Finding[]) => readonly Action[],
    ): LspAction[] => {
      const here = findingsAt(all, fromRange(lines, params.range));
      const fixes = wants('quickfix') ? [...quickFixes(here, lang), ...more(here)] : [];
      const safe = only && wants('source.fixAll.planwright') ? joinSafeFixes(all) : undefined;
      const title =
        lang === 'zh' ? '修正所有可安全修正的问题' : 'Mend everything that can be mended safely';
      const actions = [
        ...fixes,
        ...(safe ? [{ title, kind: 'fixAll' as const, edits: safe, preferred: false }] : []),
      ];
      return actions.map((action) => toCodeAction(uri, lines, action, lang));
    };
    return on<LspAction[]>(
      'codeAction',
      uri,
      (plan) => [
        ...actionsFor(plan, plan.checked.findings, (here) => ignoreActions(plan, here)),
        ...refactorActions(plan, params),
      ],
      [],
      (other) => actionsFor(other, other.findings, () => []),
    );
  });

  // The text behind `planwright:/rules/CODE.md`, for clients that show it.
  connection.onRequest('planwright/explain', ({ id }: { readonly id?: unknown }) => {
    const rule = typeof id === 'string' ? findRule(id) : undefined;
    return rule ? explainRule(rule, workspace.language()) : null;
  });

  documents.listen(connection);
  return begin;
}
