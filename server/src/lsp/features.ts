import type {
  CodeAction,
  CodeActionParams,
  Connection,
  InitializeParams,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CatalogText } from '../features/catalog-places.ts';
import type { PlanDocument } from '../features/document.ts';
import { refactorings } from '../features/refactor/index.ts';
import { fromRange } from './convert.ts';
import { toRefactorAction } from './convert-features.ts';
import { type FeatureClient, plainClient, readFeatureClient } from './feature-client.ts';
import type { Guard } from './guard.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Digest } from './plans.ts';
import { registerEdits } from './register-edits.ts';
import { registerNavigation } from './register-navigation.ts';
import { registerOutline } from './register-outline.ts';
import type { Answer } from './requests.ts';
import type { Workspace } from './workspace.ts';

/** What the features get from the server. */
export interface Serving {
  readonly answer: Answer;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly guard: Guard;
  /** Every plan of the workspace. */
  readonly index: PlanIndex<Digest>;
}

/** What every group of features works with. */
export interface FeatureContext extends Serving {
  readonly client: () => FeatureClient;
  /** Every plan of the workspace, worked out. */
  readonly plans: () => Promise<
    readonly { readonly document: TextDocument; readonly plan: PlanDocument }[]
  >;
  /** The company catalogues in force for an open plan; for a company catalogue, those of all plans and at last itself. */
  readonly catalogs: (uri: string) => Promise<readonly CatalogText[]>;
}

/** The features as the server sees them. */
export interface Features {
  /** Takes note of a client. */
  readonly initialize: (params: InitializeParams) => void;
  /** Something other than a text changed: what is shown beside it is asked for again. */
  readonly refresh: () => void;
}

/** Answers for everything beside findings, completion, hover and mends. */
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
      const isCatalog = workspace.kindOf(document) === 'catalog';
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

/** The refactorings for a request: always when somebody asks for them, by themselves only for a selection. */
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
