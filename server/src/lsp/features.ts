import type {
  CodeAction,
  CodeActionParams,
  Connection,
  InitializeParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanDocument } from '../features/document.ts';
import { refactorings } from '../features/refactor/index.ts';
import { fromRange } from './convert.ts';
import { toRefactorAction } from './convert-features.ts';
import { kindOf } from './document-kind.ts';
import { plainClient, readFeatureClient } from './feature-client.ts';
import type { FeatureContext, Serving } from './feature-context.ts';
import { registerEdits } from './register-edits.ts';
import { registerNavigation } from './register-navigation.ts';
import { registerOutline } from './register-outline.ts';

/** The features, as the server sees them. */
export interface Features {
  /** Records the capabilities of a client. */
  readonly initialize: (params: InitializeParams) => void;
  /** Something other than a text changed: clients are asked to refresh hints, lenses and tokens. */
  readonly refresh: () => void;
}

/** Handlers for everything besides findings, completion, hover and fixes. */
export function registerFeatures(connection: Connection, serving: Serving): Features {
  const { documents, workspace, guard, index } = serving;
  let client = plainClient;
  const context: FeatureContext = {
    ...serving,
    client: () => client,
    plans: async () => {
      const found: { document: TextDocument; plan: PlanDocument }[] = [];
      for (const one of await index.plans()) {
        const plan = await guard('plans', () => index.load(one), undefined);
        if (plan) found.push({ document: one.document, plan });
      }
      return found;
    },
    catalogs: async (uri) => {
      const document = documents.get(uri);
      if (!document) return [];
      const kind = kindOf(document);
      if (kind !== 'plan' && kind !== 'catalog') return [];
      const isCatalog = kind === 'catalog';
      const users = isCatalog ? (await index.plans()).map((one) => one.document) : [document];
      const found = await Promise.all(
        users.map((one) => guard('catalogs', () => workspace.catalogsOf(one), [])),
      );
      const others = new Map(found.flat().map((one) => [one.uri, one]));
      if (!isCatalog) return [...others.values()];
      others.delete(uri);
      return [...others.values(), { uri, text: document.getText() }];
    },
  };
  registerOutline(connection, context);
  registerNavigation(connection, context);
  registerEdits(connection, context);
  return {
    initialize: (params) => {
      client = readFeatureClient(params);
    },
    refresh: () => {
      const { tokens, hints, lenses } = client.refresh;
      if (tokens)
        void guard('refresh', () => connection.languages.semanticTokens.refresh(), undefined);
      if (hints) void guard('refresh', () => connection.languages.inlayHint.refresh(), undefined);
      if (lenses && client.boardCommand)
        void guard(
          'refresh',
          () => connection.sendRequest('workspace/codeLens/refresh'),
          undefined,
        );
    },
  };
}

/** The refactorings for a request: on explicit request always, else only for a selection. */
export function refactorActions(
  plan: PlanDocument,
  { textDocument, range, context }: CodeActionParams,
): CodeAction[] {
  const { only, triggerKind } = context;
  const span = fromRange(plan.lines, range);
  if (!only && triggerKind === 2 && span.start === span.end) return [];
  const wanted = (kind: string): boolean =>
    !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
  if (!wanted('refactor.rewrite') && !wanted('refactor.extract')) return [];
  return refactorings(plan, span)
    .filter(({ kind }) => wanted(`refactor.${kind}`))
    .map((one) => toRefactorAction(textDocument.uri, plan.lines, one, plan.lang));
}
