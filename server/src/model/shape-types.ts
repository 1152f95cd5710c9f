import type { Words } from '../catalog/basics.ts';
import type { Text } from '../text/language.ts';

/** The target of a reference: a kind of the catalogue, or entries of the plan itself. */
export type RefTarget =
  | 'model'
  | 'lever'
  | 'mechanism'
  | 'kpi'
  | 'trend'
  | 'evidence'
  | 'own-kpi'
  | 'initiative'
  | 'affected'
  | 'phase'
  | 'segment'
  | 'channel'
  | 'form'
  | 'address'
  | 'parent-goal'
  | 'rule';

export type ScalarType =
  | 'text'
  | 'person'
  | 'slug'
  | 'url'
  | 'path'
  | 'version'
  | 'number'
  | 'month'
  | 'percent'
  | 'boolean'
  | 'enum'
  | 'ref'
  | 'date'
  | 'period'
  | 'money'
  | 'value'
  | 'kpi-line'
  | 'shift-line';

/** The keys of a map: references, dates, months of any year, or ids that the plan defines. */
export type KeyType =
  | { readonly type: 'ref'; readonly to: RefTarget }
  | { readonly type: 'own'; readonly of: string }
  | { readonly type: 'date' }
  | { readonly type: 'month' };

/** The type of a value of the plan format. */
export type ValueType =
  | {
      readonly type: ScalarType;
      readonly to?: RefTarget;
      readonly values?: readonly string[];
      /** As a short form: the field of the record that it stands for. */
      readonly as?: string;
    }
  | { readonly type: 'list' | 'one-or-list'; readonly of: ValueType }
  | {
      readonly type: 'map';
      readonly keys: KeyType;
      readonly of: ValueType;
      /** The entries may be written as a list. */
      readonly listed?: true;
      /** Other spellings: a single value instead of one for each key. */
      readonly short?: readonly ValueType[];
    }
  | { readonly type: 'record'; readonly record: string }
  | { readonly type: 'entry'; readonly record: string; readonly short: readonly ValueType[] };

/**
 * The shape record of a key: the only source for reading, completion, hover, checks and the JSON
 * Schema.
 */
export type FieldShape = ValueType & {
  readonly name: string;
  readonly doc: Text;
  readonly required?: boolean;
  readonly recommended?: boolean;
  readonly default?: string;
  readonly example?: string;
  /**
   * Other words for it. The Chinese ones are read as the field, the others are reported as a
   * mistake.
   */
  readonly aka?: readonly string[];
  /** English words that are also read as the field. */
  readonly also?: readonly string[];
  /** Aliases of enumerated values, by value. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Another form is understood too, as a person reads it; of `any`, no item is checked. */
  readonly loose?: 'form' | 'any';
  /** Words by which a heading of the author's own is one for this section. */
  readonly heading?: Words;
  /** Words that say so only if the heading has none of any section. */
  readonly perhaps?: Words;
  /** Names of it below other headings, where they are shorter: `KRs`, `todo`. */
  readonly inside?: Words;
  /** Words that name it with a number, as in `Pillar 2`. */
  readonly numbered?: readonly string[];
  readonly why?: Text;
};

export interface RecordShape {
  readonly id: string;
  readonly name: Text;
  readonly fields: ReadonlyMap<string, FieldShape>;
  /** The fields whose absence is a structure problem; the version is handled separately. */
  readonly required: readonly FieldShape[];
  /** Fields that name a list entry without an id; the first one present counts. */
  readonly namedBy: readonly string[];
  /** The field whose entries may be written beside the others: KPIs with their figures. */
  readonly figures?: string | undefined;
  /** The keys of a table that is written as a map. */
  readonly table?:
    | { readonly head: readonly string[]; readonly rows: readonly string[] }
    | undefined;
  /** Words of headings under which there is something else than a section. */
  readonly noSection?: Words | undefined;
  /** Fields of other planning methods, and where their content belongs here. */
  readonly elsewhere: ReadonlyMap<string, Elsewhere>;
  /** Fields by their folded names and aliases; see `foldedWord`. */
  readonly byWord: ReadonlyMap<string, FieldShape>;
}

/** Where the content of a field of another planning method belongs. */
export interface Elsewhere {
  readonly say: Text;
}
