import type { Catalog } from '../../../catalog/catalog.ts';
import { plainNumber } from '../../../model/numbers.ts';
import type { Located, Plan } from '../../../model/plan.ts';
import type { Text } from '../../../text/language.ts';
import type { Term } from '../sum-members.ts';

/** A figure of the plan: the target, else where it stands; and both ends where they are known. */
export interface Figure {
  readonly now: Term;
  readonly from: Term | undefined;
  readonly to: Term | undefined;
}

/** The figures that an entry of the catalogue asks for, in its order. */
export interface Given {
  readonly plan: Plan;
  readonly catalog: Catalog;
  /** All of `uses`; empty where one is missing. */
  readonly uses: readonly Figure[];
  /** All of `or_uses`; empty where one is missing. */
  readonly instead: readonly Figure[];
  readonly optional: readonly (Figure | undefined)[];
  /** The first of `one_of` that is there. */
  readonly oneOf: Figure | undefined;
}

/** What an entry comes to. */
export interface Reckoned {
  /** What the thresholds speak of; percentages as shares of one. */
  readonly figure: number;
  /** Conditions that hold, by the names of the catalogue. */
  readonly cases?: readonly string[];
  /** For the placeholders of the messages. */
  readonly texts: Readonly<Record<string, string | Text>>;
  /** The figures that were used; the finding stands at the first. */
  readonly terms: readonly Term[];
  /** Another place, of money that is no KPI. */
  readonly place?: Located;
}

/** Calculates an entry; undefined where the plan does not have what it needs. */
export type Reckoning = (given: Given) => Reckoned | undefined;

/** A number with one decimal at most. */
export function short(number: number): string {
  return plainNumber(Math.round(number * 10) / 10);
}

/** A share of one in percent, with one decimal at most. */
export function percent(share: number): string {
  return `${short(share * 100)}%`;
}

/** Days of a month on average. */
const month = 365.25 / 12;

/** The length of a plan in months; undefined without a period. */
export function monthsOf({ period }: Plan): number | undefined {
  const when = period?.value;
  return when && Math.round((when.end - when.start + 1) / month);
}
