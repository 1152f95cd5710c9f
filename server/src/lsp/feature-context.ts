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
