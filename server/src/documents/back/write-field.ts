import { type Field, type Fields, valueAt } from '../../diff/value.ts';
import { fieldNamed, recordOf, typeAt } from '../../model/shape.ts';
import { removeEntry } from '../../syntax/edit.ts';
import { addEntry, addToMap, replaceByMap } from '../../syntax/edit-add.ts';
import { contentEnd } from '../../syntax/extent.ts';
import { flowPairs, type NewEntry } from '../../syntax/new-entry.ts';
import { isUnkeyed, type MapEntry, type Node } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { headOf } from '../out/columns.ts';
import { inlineText, partsOf, shortOf } from './entry-parts.ts';
import type { Written } from './written.ts';

/** A plan as text, with what it says. */
export interface Draft {
  readonly text: string;
  readonly root: Node | undefined;
  readonly values: Fields;
  /** Its field names are Chinese. */
  readonly isHan: boolean;
  /** Entries in a short form are written as records. */
  readonly long?: true;
}

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

function replaceValue(text: string, { key, value }: MapEntry, written: Written): TextEdit {
  const end = Math.max(key.span.end, contentEnd(value));
  const from = value.span.start;
  const isBlock = value.kind !== 'scalar' && !value.flow;
  const colon = text.indexOf(':', key.span.end);
  const wide = text.indexOf('：', key.span.end);
  const after = (colon < 0 || (wide >= 0 && wide < colon) ? wide : colon) + 1;
  const isEmpty = value.span.start === value.span.end;
  const start = isBlock || isEmpty || from < after ? after : from;
  const kept = text.slice(start, end).trimEnd().length;
  const inline = inlineText(written);
  return {
    span: { start, end: isEmpty ? start : start + kept },
    newText: start === after ? ` ${inline}` : inline,
  };
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

function replaceNode(text: string, entry: MapEntry, newText: string): TextEdit[] {
  const { item, value } = entry;
  if (item && !item.isKeyed) {
    const { start } = item.node.span;
    const end = start + text.slice(start, contentEnd(item.node)).trimEnd().length;
    return [{ span: { start, end }, newText }];
  }
  const { start } = value.span;
  const end = start + text.slice(start, contentEnd(value)).trimEnd().length;
  return [{ span: { start, end }, newText: start === end ? ` ${newText}` : newText }];
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
