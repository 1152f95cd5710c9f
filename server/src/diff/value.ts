import type { DateUnit, Period } from '../model/grammar/date.ts';
import type { Money, Quantity } from '../model/grammar/value.ts';
import type { MapEntry, Node } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** What a number or a date was read as, for saying by how much it moved. */
export type Meaning =
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      /** The one it is in, should it be money: its own, else the plan's. */
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
  /** The same for every way of writing the same. */
  readonly canon: string;
  /** Id in the catalogue, where the value names an entry of it. */
  readonly id?: string;
  readonly meaning?: Meaning;
  readonly span: Span;
  /** The scalar it is written in; several leaves share one where a line holds several fields. */
  readonly node: Node;
}

/** Several values whose order says nothing, except where the first is the main one. */
export interface Items {
  readonly kind: 'items';
  readonly firstCounts: boolean;
  readonly items: readonly Leaf[];
  readonly node: Node;
}

/** Fields by name; for sections, entries by what their keys mean. */
export interface Fields {
  readonly kind: 'fields';
  readonly fields: ReadonlyMap<string, Field>;
  readonly node: Node | undefined;
  /** The entries of a map come and go; the fields of a record are always the same. */
  readonly open: boolean;
}

export interface Field {
  /** The key as written, or the name of the field that a short form leaves out. */
  readonly key: string;
  readonly value: Value;
  readonly entry: MapEntry | undefined;
  /** Nobody wrote it: a default, or what another word of the plan says. It is compared, and no change by itself. */
  readonly implied?: true;
}

export type Value = Leaf | Items | Fields;

/** One text for everything that means the same: order, spelling and layout leave it as it is. */
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
