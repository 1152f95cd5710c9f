import type { Text } from '../text/language.ts';

/**
 * Where something stands in the text, as plain numbers: a report outlives the version of the text
 * it was made from.
 */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Something with a place in the plan. */
export interface Item {
  readonly at?: Place;
}

/** An entry of the catalogue, or the plan's own words where there is none. */
export interface Named {
  readonly id: string;
  readonly name: Text;
}
