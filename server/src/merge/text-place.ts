import type { Fields } from '../diff/value.ts';
import type { MapEntry } from '../syntax/tree.ts';
import type { Versions } from './trivia.ts';
import type { Forced, Prefer } from './values.ts';

/** All versions, and how conflicts are decided. */
export interface Context extends Versions {
  readonly prefer: Prefer;
  readonly forced: Forced;
}

/** The three versions of a group of fields, and the place of ours. */
export interface Place {
  readonly base: Fields | undefined;
  readonly ours: Fields;
  readonly theirs: Fields;
  readonly path: readonly string[];
  /** The entries that contain the group. */
  readonly parent: { readonly ours: MapEntry; readonly theirs: MapEntry } | undefined;
  readonly flow: boolean;
}
