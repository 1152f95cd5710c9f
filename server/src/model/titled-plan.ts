// Plans that have their name where the version of the format stands.
import type { MapEntry } from '../syntax/tree.ts';
import { fieldNamed } from './shape.ts';
import type { FieldShape, RecordShape } from './shape-types.ts';

/**
 * `plan: Growth 2027`: the entry that is the title of a plan without another one; a version is a
 * number.
 */
export function titleIn(
  record: RecordShape | undefined,
  entries: readonly MapEntry[],
): ReadonlyMap<MapEntry, FieldShape> {
  const title = record?.id === 'plan' ? record.fields.get('title') : undefined;
  if (!record || !title) return new Map();
  const named = entries.map((entry) => ({ entry, field: fieldNamed(record, entry.key.text) }));
  if (named.some(({ field }) => field === title)) return new Map();
  const found = named.find(({ entry, field }) => field?.type === 'version' && isName(entry));
  return new Map(found ? [[found.entry, title]] : []);
}

function isName({ value }: MapEntry): boolean {
  return value.kind === 'scalar' && /^(?!v\.?\s?\d)\p{L}[\s\S]*\p{L}/iu.test(value.text);
}
