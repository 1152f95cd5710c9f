import type { Entry } from './entry.ts';

/** Where a text stands. */
export interface Around {
  readonly under: readonly string[];
  readonly meanings: readonly string[];
  /** It follows a table. */
  readonly isNote?: boolean;
  /** The entry that a heading above it named. */
  readonly entry?: Entry;
}
