import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CatalogText } from '../features/catalog-places.ts';
import type { PlanDocument } from '../features/document.ts';
import type { FeatureClient } from './feature-client.ts';
import type { Guard } from './guard.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Digest } from './plans.ts';
import type { Answer } from './requests.ts';
import type { Workspace } from './workspace.ts';

/** The part of the server that the features need. */
export interface Serving {
  readonly answer: Answer;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly guard: Guard;
  /** Every plan of the workspace. */
  readonly index: PlanIndex<Digest>;
}

/** Shared by every group of features. */
export interface FeatureContext extends Serving {
  readonly client: () => FeatureClient;
  /** Every plan of the workspace, read and checked. */
  readonly plans: () => Promise<
    readonly { readonly document: TextDocument; readonly plan: PlanDocument }[]
  >;
  /**
   * The company catalogues in force for an open plan; for a company catalogue, those of all plans
   * and then itself.
   */
  readonly catalogs: (uri: string) => Promise<readonly CatalogText[]>;
}
