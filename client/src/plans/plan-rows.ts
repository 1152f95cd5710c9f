import type { Range } from 'vscode-languageclient';

/** One operating key of a plan, as the server reports it. */
export interface KeyRow {
  readonly lever: string;
  readonly state: 'met' | 'partly' | 'missing' | 'hollow' | 'wrong' | 'waived';
  readonly name: string;
  readonly says: string;
  readonly range: Range;
}

/** One plan of the workspace, as the server reports it. */
export interface PlanRow {
  readonly uri: string;
  readonly title?: string;
  readonly models: string;
  readonly status: string;
  readonly keys: readonly KeyRow[];
  /** How its KPIs do, once figures are entered. */
  readonly progress?: { readonly worst: string; readonly says: string };
  readonly errors: number;
  readonly warnings: number;
}
