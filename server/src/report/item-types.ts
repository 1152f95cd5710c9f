import type { Text } from '../text/language.ts';

/** Where something stands in the text, as plain numbers: a report outlives the version of the text it was made from. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Something of the plan that can be gone to. */
export interface Item {
  readonly at?: Place;
}

/** An entry of the catalogue, or the plan's own words where the catalogue knows none. */
export interface Named {
  readonly id: string;
  readonly name: Text;
}
