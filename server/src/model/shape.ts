import { kept } from '../text/kept.ts';
import { bareHeading, goalField, headingIn } from './heading.ts';
import { foldedWord, records } from './shape-records.ts';
import type { FieldShape, RecordShape, ValueType } from './shape-types.ts';

export { foldedWord, records, wordsOf } from './shape-records.ts';

/** The field of a key, by its name, an alias, or a heading that says it in more words. */
export function fieldNamed(record: RecordShape | undefined, key: string): FieldShape | undefined {
  const field = record?.fields.get(key) ?? record?.byWord.get(foldedWord(key));
  if (field || !record) return field;
  if (record.id === 'goal') return goalField(record, key);
  if (record.id !== 'plan' || isExtension(key)) return;
  const section = record.byWord.get(foldedWord(bareHeading(key)));
  return section?.type === 'map' && section.listed ? section : planHeading(key)?.field;
}

/** What a heading of a plan says by its words: asked once for each. */
const planHeading = kept((key) => headingIn(recordShape('plan'), key));

/** How sure a key names its field: 0 by its name or an alias, then by words, up to 2. */
export function headingRank(record: RecordShape, key: string): number {
  const byName = [key, bareHeading(key)].some((name) => record.byWord.has(foldedWord(name)));
  if (byName || record.id !== 'plan') return 0;
  return planHeading(key)?.by === 'perhaps' ? 2 : 1;
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

/** True for keys that are never checked. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}
