import type { DateUnit } from '../model/grammar/date.ts';
import type { Money } from '../model/grammar/money.ts';
import type { Period } from '../model/grammar/period-type.ts';
import type { Quantity } from '../model/grammar/value.ts';
import type { MapEntry, Node } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** The parsed number or date, to report how much it changed. */
export type Meaning =
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      /** The currency if it is an amount: its own, else the plan's. */
      readonly currency: string | undefined;
    }
  | { readonly kind: 'money'; readonly money: Money; readonly currency: string | undefined }
  | { readonly kind: 'date'; readonly date: DateUnit }
  | { readonly kind: 'period'; readonly period: Period };

/** One single value of a plan. */
export interface Leaf {
  readonly kind: 'leaf';
  /** As it is written, without quotes. */
  readonly text: string;
  /** The canonical form: equal for all spellings of the same value. */
  readonly canon: string;
  /** Id of the catalogue entry that the value names, if any. */
  readonly id?: string;
  readonly meaning?: Meaning;
  readonly span: Span;
  /** Its scalar; several leaves share one where a line holds several fields. */
  readonly node: Node;
}

/** Several values whose order does not matter, except where the first is the main one. */
export interface Items {
  readonly kind: 'items';
  readonly firstCounts: boolean;
  readonly items: readonly Leaf[];
  readonly node: Node;
}

/** Fields by name; for sections, entries by the meaning of their keys. */
export interface Fields {
  readonly kind: 'fields';
  readonly fields: ReadonlyMap<string, Field>;
  readonly node: Node | undefined;
  /** A map has any entries; a record has a fixed set of fields. */
  readonly open: boolean;
}

export interface Field {
  /** The key as written, or the name of a field that is implicit in a short form. */
  readonly key: string;
  readonly value: Value;
  readonly entry: MapEntry | undefined;
  /**
   * Implicit: a default, or derived from another word of the plan. It is compared, but is not a
   * change by itself.
   */
  readonly implied?: true;
}

export type Value = Leaf | Items | Fields;

/** A text that is equal for equal meanings, whatever the order, spelling and layout. */
export function canonOf(value: Value | undefined): string {
  if (!value) return '';
  if (value.kind === 'leaf') return value.canon;
  if (value.kind === 'items') {
    const canons = [...new Set(value.items.map(({ canon }) => canon))];
    const [first] = canons;
    return JSON.stringify(value.firstCounts ? [first, canons.slice(1).sort()] : canons.sort());
  }
  const fields = [...value.fields].map(([key, field]) => [key, canonOf(field.value)] as const);
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The value at a path of keys. */
export function valueAt(value: Value | undefined, path: readonly string[]): Value | undefined {
  let at = value;
  for (const key of path) at = at?.kind === 'fields' ? at.fields.get(key)?.value : undefined;
  return at;
}
