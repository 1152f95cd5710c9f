import { type Field, type Fields, valueAt } from '../../diff/value.ts';
import { fieldNamed, recordOf, typeAt } from '../../model/shape.ts';
import { removeEntry } from '../../syntax/edit.ts';
import { addEntry, addToMap, replaceByMap } from '../../syntax/edit-add.ts';
import { flowPairs, type NewEntry } from '../../syntax/new-entry.ts';
import { isUnkeyed } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { headOf } from '../out/columns.ts';
import type { Draft } from './draft.ts';
import { inlineText, partsOf, shortOf } from './entry-parts.ts';
import { replaceNode, replaceValue } from './replace-value.ts';
import type { Written } from './written.ts';

/**
 * The edits that set or remove the field at a path; undefined where the text has no place for it.
 */
export function fieldEdits(
  draft: Draft,
  path: readonly string[],
  value: Written | undefined,
): TextEdit[] | undefined {
  const { values, text } = draft;
  const above = path.slice(0, -1);
  const parent = above.length === 0 ? values : valueAt(values, above);
  const name = path.at(-1) ?? '';
  const field = parent?.kind === 'fields' ? parent.fields.get(name) : undefined;
  const map = parent?.kind === 'fields' ? parent.node : undefined;
  if (parent?.kind === 'fields' && map?.kind === 'map' && (!field || isWritten(text, field))) {
    if (value === undefined) return field?.entry ? removeEntry(text, map, field.entry) : [];
    if (field?.entry) return [replaceValue(text, field.entry, value)];
    return addToMap(text, map, entryFor(draft, path, value));
  }
  if (value === undefined && !field) return [];
  return rewriteParent(draft, above, name, value);
}

/** Whether a field has a key of its own in the text. */
function isWritten(text: string, { entry, key }: Field): boolean {
  if (!entry || isUnkeyed(entry)) return false;
  const { start, end } = entry.key.span;
  const source = text.slice(start, end);
  return start < end && (source.includes(key) || /\p{L}/u.test(source));
}

function entryFor({ isHan }: Draft, path: readonly string[], value: Written): NewEntry {
  return { key: keyFor(path, isHan), inline: inlineText(value) };
}

/** The name of a field as the plan writes its fields. */
export function keyFor(path: readonly string[], isHan: boolean): string {
  const name = path.at(-1) ?? '';
  const type = typeAt(path.slice(0, -1));
  const field = fieldNamed(recordOf(type), name);
  return isHan && field ? headOf(field).zh : name;
}

/** An entry in a short form, or one that is not there yet, gets the field. */
function rewriteParent(
  draft: Draft,
  path: readonly string[],
  name: string,
  value: Written | undefined,
): TextEdit[] | undefined {
  const { text, values, root, isHan } = draft;
  const field = fieldAtPath(values, path);
  if (!field) {
    if (path.length === 0 || value === undefined) return undefined;
    return addNested(draft, path, name, value);
  }
  const type = typeAt(path);
  const parts = partsOf(field.value, type);
  if (!parts) return undefined;
  if (value === undefined) parts.delete(name);
  else parts.set(name, value);
  const { entry } = field;
  if (!entry) return undefined;
  const short = draft.long ? undefined : shortOf(parts, field.value, type);
  if (short !== undefined) return replaceNode(text, entry, short);
  const entries = [...parts].map(([key, part]) => ({
    key: keyFor([...path, key], isHan),
    inline: inlineText(part),
  }));
  if (!isUnkeyed(entry)) return replaceByMap({ text, root }, entry, entries);
  return replaceNode(text, entry, `{${flowPairs(entries)}}`);
}

function fieldAtPath(values: Fields, path: readonly string[]): Field | undefined {
  const above = path.length === 1 ? values : valueAt(values, path.slice(0, -1));
  return above?.kind === 'fields' ? above.fields.get(path.at(-1) ?? '') : undefined;
}

/** Adds a record with its first field, and the records around it. */
function addNested(
  draft: Draft,
  path: readonly string[],
  name: string,
  value: Written,
): TextEdit[] | undefined {
  const { text, root, values, isHan } = draft;
  let entry: NewEntry = { key: keyFor([...path, name], isHan), inline: inlineText(value) };
  for (let depth = path.length; depth > 0; depth--) {
    const at = path.slice(0, depth);
    entry = { key: keyFor(at, isHan), fields: [entry] };
    const above = at.slice(0, -1);
    const parent = above.length === 0 ? values : valueAt(values, above);
    if (parent?.kind === 'fields' && parent.node?.kind === 'map')
      return addToMap(text, parent.node, entry);
    const holder = above.length === 0 ? undefined : fieldAtPath(values, above);
    if (holder?.entry && holder.value.kind === 'leaf' && holder.value.text === '')
      return addEntry({ text, root }, holder.entry, entry);
    if (holder) return undefined;
  }
  return undefined;
}
