import type { Catalog } from '../catalog/catalog.ts';
import { builtinReading } from '../catalog/reading.ts';
import type { Text } from '../text/language.ts';
import { monthPattern } from './grammar/date-forms.ts';
import { isTextEntry } from './reading-tree.ts';
import { itemSeparators } from './several-items.ts';
import { wordsOf } from './shape.ts';
import type { FieldShape, RefTarget, ValueType } from './shape-types.ts';

/** The input of a schema. */
export interface Making {
  readonly catalog: Catalog;
  /** Whether fields and values have aliases: those of plans do. */
  readonly hasWords: boolean;
}

/** A JSON Schema, as a plain value. */
export type Schema = Readonly<Record<string, unknown>>;

/** A value with a figure in it. */
export const figure: Schema = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '\\d' }, { type: 'null' }],
};

/** The other words for a field, with blanks and hyphens for underscores. */
export function spellingsOf(field: FieldShape): string[] {
  const words = [field.name, ...wordsOf(field)].flatMap((word) => [
    word,
    word.replace(/[_-]/g, ' '),
    word.replace(/[_ ]/g, '-'),
    word.replace(/[ -]/g, '_'),
  ]);
  return [...new Set(words)].filter((word) => word !== field.name);
}

/** A text in both languages. */
export function both(text: Text): string {
  return `${text.en}\n${text.zh}`;
}

/** The same schema, or no value. */
export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

export const anyScalar: Schema = { type: ['string', 'number', 'boolean'] };

/** An entry that is written as a single text. */
export function oneEntry(type: Extract<ValueType, { type: 'map' }>): Schema {
  return isTextEntry(type) ? anyScalar : { allOf: [anyScalar, withoutSeparators] };
}

export const withoutSeparators: Schema = {
  not: { type: 'string', pattern: `[${itemSeparators}]` },
};

/** The other words for the values of an enum. */
export function valueWords(type: ValueType): readonly string[] {
  return Object.values((type as Partial<FieldShape>).words ?? {}).flat();
}

/** Any name is allowed; the known ids are there for completion. */
export function hinted(ids: readonly string[]): Schema {
  return ids.length === 0 ? anyScalar : { anyOf: [{ enum: ids }, anyScalar] };
}

/** Keys to offer for a map. */
export function keyHints(keys: Extract<ValueType, { type: 'map' }>['keys'], made: Making): Schema {
  if (keys.type === 'month') return { propertyNames: { pattern: monthPattern } };
  const ids = keys.type === 'ref' ? idsOf(keys.to, made) : [];
  return ids.length === 0 ? {} : { propertyNames: { anyOf: [{ enum: ids }, {}] } };
}

/** The ids that a reference may name. */
export function idsOf(target: RefTarget | undefined, made: Making): readonly string[] {
  const kinds: Partial<Record<RefTarget, ReadonlyMap<string, unknown>>> = {
    model: made.catalog.models,
    lever: made.catalog.levers,
    mechanism: made.catalog.mechanisms,
    kpi: made.catalog.kpis,
    trend: made.catalog.trends,
    evidence: made.catalog.facts,
    form: new Map(builtinReading().forms.map((form) => [form.id, form])),
  };
  return [...(target === undefined ? [] : (kinds[target]?.keys() ?? []))];
}
