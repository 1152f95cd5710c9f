// What is known and found while the parts of a plan are gathered.
import type { MapEntry, Node } from '../syntax/tree.ts';
import type { PartName } from './part-names.ts';
import type { RecordShape } from './shape-types.ts';

/** What is known of the plan around an entry. */
export interface Around {
  readonly plan: RecordShape;
  /** The section that an entry is, if it is one. */
  readonly sectionOf: (entry: MapEntry) => string | undefined;
  /** The whole file. */
  readonly text: string;
}

/** What is said above an item and holds for it. */
export interface Above {
  readonly owner?: MapEntry;
  readonly when?: MapEntry;
}

/** The items of each part that were found. */
export type Parts = Record<PartName, Node[]>;

export function noParts(): Parts {
  return { goals: [], kpis: [], initiatives: [], risks: [], not_doing: [] };
}
