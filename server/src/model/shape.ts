import { shape as shapeJson } from '../catalog/data.generated.ts';
import { normalise } from '../catalog/normalise.ts';
import type { FormatWords } from '../syntax/format-words.ts';
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
  /** Fields of other planning methods, and where their content belongs here. */
  readonly elsewhere: ReadonlyMap<string, Text>;
  /** Fields by their folded names and aliases; see `foldedWord`. */
  readonly byWord: ReadonlyMap<string, FieldShape>;
}

interface RawShape {
  readonly records: Readonly<
    Record<
      string,
      {
        readonly name: Text;
        readonly fields: readonly FieldShape[];
        readonly named_by?: readonly string[];
        readonly figures?: string;
        readonly elsewhere?: readonly { readonly words: readonly string[]; readonly say: Text }[];
      }
    >
  >;
}

/** All records of the plan format by name. */
export const records: ReadonlyMap<string, RecordShape> = new Map(
  Object.entries((JSON.parse(shapeJson) as RawShape).records).map(
    ([id, { name, fields, named_by, figures, elsewhere }]) => [
      id,
      {
        id,
        name,
        fields: new Map(fields.map((field) => [field.name, field])),
        required: fields.filter((field) => field.required && field.type !== 'version'),
        namedBy: named_by ?? ['name'],
        figures,
        elsewhere: new Map(
          (elsewhere ?? []).flatMap(({ words, say }) =>
            words.map((word) => [foldedWord(word), say] as const),
          ),
        ),
        byWord: new Map(fields.flatMap(wordsFor)),
      },
    ],
  ),
);

function wordsFor(field: FieldShape): [string, FieldShape][] {
  return [field.name, ...wordsOf(field)].map((word) => [foldedWord(word), field]);
}

/** Aliases of the field. */
export function wordsOf({ aka = [], also = [] }: FieldShape): readonly string[] {
  return [...aka.filter((word) => /\p{Script=Han}/u.test(word)), ...also];
}

/** A word folded for comparison, ignoring script, width and case. */
export function foldedWord(word: string): string {
  return normalise(word);
}

/** The field of a key, by its name or an alias. */
export function fieldNamed(record: RecordShape | undefined, key: string): FieldShape | undefined {
  return record?.fields.get(key) ?? record?.byWord.get(foldedWord(key));
}

/** The root records of a plan, a configuration, a company catalogue and a file of figures. */
export const planType: ValueType = { type: 'record', record: 'plan' };
export const configType: ValueType = { type: 'record', record: 'config' };
export const catalogType: ValueType = { type: 'record', record: 'company-catalog' };

export const actualsType: ValueType = { type: 'record', record: 'actuals' };

/** The record with this name; it exists, since the shape file is checked at build time. */
export function recordShape(id: string): RecordShape {
  return (
    records.get(id) ?? {
      id,
      name: { en: id, zh: id },
      fields: new Map(),
      required: [],
      namedBy: [],
      elsewhere: new Map(),
      byWord: new Map(),
    }
  );
}

/** The record type of a value, if it can be a record. */
export function recordOf(type: ValueType | undefined): RecordShape | undefined {
  return type?.type === 'record' || type?.type === 'entry' ? recordShape(type.record) : undefined;
}

/**
 * The type of the value of `key` inside a value of type `type`. List items have the path of their
 * list.
 */
export function childType(type: ValueType | undefined, key: string): ValueType | undefined {
  if (type === undefined) return undefined;
  if (type.type === 'map') return type.of;
  if (type.type === 'list' || type.type === 'one-or-list') return childType(type.of, key);
  return fieldNamed(recordOf(type), key);
}

/**
 * The type of the value at a path of keys from the top of the file; undefined below unknown or `x-`
 * keys.
 */
export function typeAt(path: readonly string[], root: ValueType = planType): ValueType | undefined {
  let type: ValueType | undefined = root;
  for (const key of path) type = childType(type, key);
  return type;
}

/** The shape record at a path, if the last key is a field of a record. */
export function fieldAt(
  path: readonly string[],
  root: ValueType = planType,
): FieldShape | undefined {
  const last = path.at(-1);
  return last === undefined ? undefined : fieldNamed(recordAt(path.slice(0, -1), root), last);
}

/** The allowed fields of a map at this path. */
export function fieldsAt(
  path: readonly string[],
  root: ValueType = planType,
): ReadonlyMap<string, FieldShape> | undefined {
  return recordAt(path, root)?.fields;
}

/** The record of a map at this path. */
function recordAt(path: readonly string[], root: ValueType): RecordShape | undefined {
  let type = typeAt(path, root);
  if (type?.type === 'list' || type?.type === 'one-or-list') type = type.of;
  return recordOf(type);
}

/** Between the items of a list that somebody wrote without brackets. */
export const itemSeparators = ',，、;；';
export const severalItems = /[,，、;；]/;

/** True for keys that are never checked. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

const proseTypes: ReadonlySet<string> = new Set(['text', 'shift-line']);

/**
 * The type at a path without keys for the items of a listed map, as in `goals: [{kpis: [gmv]}]`: a
 * word that is a field of the entry is no id there.
 */
export function typeInText(
  path: readonly string[],
  root: ValueType = planType,
): ValueType | undefined {
  let type: ValueType | undefined = root;
  for (const key of path) {
    const entry: ValueType | undefined = type?.type === 'map' && type.listed ? type.of : undefined;
    type = fieldNamed(recordOf(entry), key) ?? childType(type, key);
  }
  return type;
}

/** The type of the items of a list, and of the entries of a listed map; any other type itself. */
function itemOf(type: ValueType | undefined): ValueType | undefined {
  const isList = type?.type === 'list' || type?.type === 'one-or-list';
  return isList || (type?.type === 'map' && type.listed) ? type.of : type;
}

/** The format words that the search for confusables needs. */
function guardWords(root: ValueType): FormatWords {
  return {
    isKey: (path, word) => fieldNamed(recordOf(itemOf(typeInText(path, root))), word) !== undefined,
    isText: (path) => path.some(isExtension) || isProse(typeInText(path, root)),
    isMap: (path) => typeInText(path, root)?.type === 'map',
    isList: (path) => isListType(typeInText(path, root)),
  };
}

export const planWords: FormatWords = guardWords(planType);
export const configWords: FormatWords = guardWords(configType);
export const catalogWords: FormatWords = guardWords(catalogType);

function isListType(type: ValueType | undefined): boolean {
  if (type?.type === 'entry') return type.short.some(isListType);
  return type?.type === 'list' || type?.type === 'one-or-list';
}

function isProse(type: ValueType | undefined): boolean {
  if (type === undefined) return false;
  if (type.type === 'list' || type.type === 'one-or-list') return isProse(type.of);
  if (type.type === 'entry') return type.short.length > 0 && type.short.every(isProse);
  return proseTypes.has(type.type);
}
