import type { Text } from '../text/language.ts';
import type { Item, Named } from './item-types.ts';

/** A case that resembles the plan, why, and what it has that the plan lacks. */
export interface CaseMatch extends Named {
  readonly company: Text;
  readonly score: number;
  readonly models: readonly Text[];
  readonly levers: readonly Text[];
  readonly mechanisms: readonly Text[];
  readonly trends: readonly Text[];
  /** What it also did. */
  readonly also: readonly { readonly mechanism: Text; readonly text: Text }[];
  /** Its figures with metric and unit, each with its caveat. */
  readonly figures: readonly { readonly text: Text; readonly caveat: Text }[];
  /** Where it was done, where that is known. */
  readonly place?: Text;
  /** What went wrong, of a case that failed; `note` says how far that explains it. */
  readonly wentWrong?: { readonly text: Text; readonly note: Text };
  readonly caveat?: Text;
}

/** What a model of the plan is like, and how far the plan's profile looks like it. */
export interface ModelStrip extends Named {
  readonly definition: Text;
  /** What it stresses and why; `basis`: stated by the source text, or our reading. */
  readonly stresses: { readonly text: Text; readonly basis: Text; readonly why: Text };
  readonly traits: readonly Trait[];
  readonly insight: Text;
  readonly shift: { readonly from: Text; readonly to: Text; readonly basis: Text };
}

/** A trait of a model, or something else that its plans say in `profile`. */
export interface Trait extends Item {
  readonly name: Text;
  readonly text?: Text;
  /** What the plan says, in its own words. */
  readonly own?: string;
  /** Absent where nothing can be said. */
  readonly fits?: boolean;
}
