import { recordOf } from '../../model/shape.ts';
import type { ValueType } from '../../model/shape-types.ts';
import { typeInText } from '../../model/shape-words.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { fieldChoices } from './field-choices.ts';
import type { Choice } from './item.ts';
import type { Around } from './writing.ts';

export type MapType = Extract<ValueType, { type: 'map' }>;

/** What a kind of file offers besides its shape. */
export interface Vocabulary {
  /** The possible keys of a map. */
  readonly keys: (type: MapType, context: CompletionContext) => Choice[];
  /** The possible values of a field. */
  readonly scalars: (type: ValueType, context: CompletionContext) => Choice[];
}

/**
 * The choices that the shape of a file allows at a place.
 * @param hasMore whether the key already has a value below it
 */
export function choicesAt(
  context: CompletionContext,
  root: ValueType,
  vocabulary: Vocabulary,
  hasMore: boolean,
): Choice[] {
  const type = context.kind === 'none' ? undefined : typeInText(context.path, root);
  if (!type || context.lists > 1) return [];
  if (context.kind === 'value') return valueChoices(type, context, vocabulary, hasMore);
  if (context.lists === 0) return keyChoices(type, context, vocabulary);
  const item = itemType(type);
  if (type.type === 'map' && type.listed) return listedChoices(type, context, vocabulary);
  const record = recordOf(item);
  if (record) return fieldChoices(record.fields.values(), context);
  return item && context.kind === 'item' ? vocabulary.scalars(item, context) : [];
}

/** In an item of a listed map: the entry as `key: value`, or the fields of its record. */
function listedChoices(
  type: MapType,
  context: CompletionContext,
  vocabulary: Vocabulary,
): Choice[] {
  const isNew = context.kind === 'item' ? !context.flow : context.present.length === 0;
  const keys = isNew ? vocabulary.keys(type, { ...context, alone: false }) : [];
  const fields = fieldChoices(recordOf(type.of)?.fields.values() ?? [], context);
  const isNamed = type.keys.type === 'ref' || keys.length > 0;
  return [
    ...keys,
    ...fields.map((choice) => (isNamed ? { ...choice, rank: choice.rank + 1000 } : choice)),
  ];
}

/** Where no ids can be offered, a section begins as a list: `- goal: `. */
function firstItem(type: MapType, context: CompletionContext): Choice[] {
  const isNew = context.present.length === 0 && !context.flow && !context.colon;
  const record = isNew && type.listed ? recordOf(type.of) : undefined;
  return record ? fieldChoices(record.fields.values(), context) : [];
}

/**
 * Keys of a map or record; below a key with a list or a scalar value, that value on its own line.
 */
function keyChoices(type: ValueType, context: CompletionContext, vocabulary: Vocabulary): Choice[] {
  if (type.type === 'map') {
    const keys = vocabulary.keys(type, context);
    return keys.length > 0 ? keys : within(firstItem(type, context), { dash: true });
  }
  const record = recordOf(type);
  const fields = record ? fieldChoices(record.fields.values(), context) : [];
  if (context.flow || context.colon || (record && type.type !== 'entry')) return fields;
  if (record) {
    const isNew = context.present.length === 0;
    const items = isNew ? listItems(type, context, vocabulary, { dash: true }) : [];
    return [...fields, ...items.map((choice) => ({ ...choice, rank: choice.rank + 1000 }))];
  }
  return isList(type)
    ? listItems(type, context, vocabulary, { dash: true })
    : vocabulary.scalars(type, context);
}

/**
 * The text after `key:`. A list gets brackets with its first item, a map its first entry on the
 * next line.
 */
function valueChoices(
  type: ValueType,
  context: CompletionContext,
  vocabulary: Vocabulary,
  hasMore: boolean,
): Choice[] {
  if (type.type === 'one-or-list') return vocabulary.scalars(type.of, context);
  if (type.type === 'entry' || (type.type === 'map' && type.short))
    return (type.short ?? []).flatMap((short) => valueChoices(short, context, vocabulary, hasMore));
  const record = recordOf(type.type === 'list' ? type.of : type);
  if (type.type === 'list' && !record)
    return listItems(type, context, vocabulary, { brackets: '[]' });
  if (!record && type.type !== 'map') return vocabulary.scalars(type, context);
  if (hasMore || context.prefix !== '' || context.quote !== '') return [];
  const isList = type.type === 'list';
  const around: Around = context.flow
    ? { brackets: isList ? '[{}]' : '{}' }
    : { below: true, dash: isList };
  if (type.type !== 'map')
    return within(fieldChoices(record?.fields.values() ?? [], context), around);
  const keys = vocabulary.keys(type, context);
  return keys.length > 0
    ? within(keys, around)
    : within(firstItem(type, context), { ...around, dash: true });
}

function listItems(
  type: ValueType,
  context: CompletionContext,
  vocabulary: Vocabulary,
  around: Around,
): Choice[] {
  const item = itemType(type);
  const record = recordOf(item);
  if (record) return within(fieldChoices(record.fields.values(), context), around);
  return item ? within(vocabulary.scalars(item, context), around) : [];
}

function within(choices: readonly Choice[], around: Around): Choice[] {
  return choices.map((choice) => ({ ...choice, write: { ...choice.write, around } }));
}

function isList(type: ValueType): boolean {
  return type.type === 'list' || type.type === 'one-or-list';
}

function itemType(type: ValueType): ValueType | undefined {
  if (type.type === 'list' || type.type === 'one-or-list') return type.of;
  if (type.type !== 'entry') return undefined;
  return type.short.flatMap((short) => (short.type === 'list' ? [short.of] : []))[0];
}
