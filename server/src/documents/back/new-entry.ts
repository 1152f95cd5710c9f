import { find } from '../../catalog/lookup.ts';
import { valueAt } from '../../diff/value.ts';
import { idFrom } from '../../model/listed.ts';
import { typeAt } from '../../model/shape.ts';
import { addToMap } from '../../syntax/edit-add.ts';
import { flowPairs, type NewEntry } from '../../syntax/new-entry.ts';
import type { TextEdit } from '../../text/span.ts';
import { columnKey, type TableShape } from '../out/columns.ts';
import type { RowChange } from './changes.ts';
import type { Draft } from './draft.ts';
import { inlineText, lineOf } from './entry-parts.ts';
import type { ReadCell } from './sheet.ts';
import { keyFor } from './write-field.ts';
import { type Style, type Written, writtenOf } from './written.ts';

interface Added {
  readonly path: readonly string[];
  readonly edits: TextEdit[];
}

/** An item of a list of records, as YAML on one line. */
export function itemText(
  shape: TableShape,
  cells: ReadonlyMap<string, ReadCell>,
  style: Style,
): string {
  return `{${flowPairs(fieldsOf(shape, cells, style, []))}}`;
}

/** The fields of a new entry; those of a record inside it are together. */
function fieldsOf(
  { columns, namedBy }: TableShape,
  cells: ReadonlyMap<string, ReadCell>,
  style: Style,
  path: readonly string[],
): NewEntry[] {
  const entries = new Map<string, NewEntry>();
  for (const column of columns) {
    const key = columnKey(column);
    const cell = cells.get(key === namedBy && !cells.has(key) ? '' : key);
    const written: Written | 'unclear' | undefined = writtenOf(style, column.type, cell, undefined);
    if (written === undefined || written === 'unclear') continue;
    const [first = '', second] = column.path;
    const name = keyFor([...path, first], style.isHan);
    const own = {
      key: second === undefined ? name : keyFor([...path, first, second], style.isHan),
      inline: inlineText(written),
    };
    if (second === undefined) entries.set(first, own);
    else entries.set(first, { key: name, fields: [...(entries.get(first)?.fields ?? []), own] });
  }
  return [...entries.values()];
}

/** The edits that add an entry to its section, and its address. */
export function newEntry(
  draft: Draft,
  { shape, label, cells }: Extract<RowChange, { kind: 'add' }>,
  style: Style,
): Added | undefined {
  // Entries inside others have no place that their row could tell.
  if (shape.path.length !== 1 || label === '') return undefined;
  const [section = ''] = shape.path;
  const there = valueAt(draft.values, shape.path);
  const taken = there?.kind === 'fields' ? there.fields : new Map<string, unknown>();
  const known = knownKey(shape, label, style);
  let key = known ?? (idFrom(label) || section);
  for (let number = 2; taken.has(key); number++) key = `${idFrom(label) || section}-${number}`;
  const path = [section, key];
  const fields = fieldsOf(shape, cells, style, path).filter(
    (entry) =>
      !(
        known !== undefined &&
        shape.namedBy !== undefined &&
        entry.key === keyFor([...path, shape.namedBy], style.isHan)
      ),
  );
  const line = lineFor(shape, cells, style);
  const entry = line === undefined ? { key, fields } : { key, text: line };
  const { node } = there?.kind === 'fields' ? there : { node: undefined };
  if (node?.kind === 'map') return { path, edits: addToMap(draft.text, node, entry) };
  if (there && !(there.kind === 'leaf' && there.text === '')) return undefined;
  const { root } = draft;
  if (root?.kind !== 'map' || there) return undefined;
  return {
    path,
    edits: addToMap(draft.text, root, { key: keyFor([section], style.isHan), fields: [entry] }),
  };
}

/** A new entry as a line, where its section has lines and a line says all of it. */
function lineFor(
  { columns, isLine, path }: TableShape,
  cells: ReadonlyMap<string, ReadCell>,
  style: Style,
): string | undefined {
  const parts = new Map<string, Written>();
  for (const column of columns) {
    const written = writtenOf(style, column.type, cells.get(columnKey(column)), undefined);
    if (written !== undefined && written !== 'unclear') parts.set(columnKey(column), written);
  }
  const type = typeAt([...path, '*']);
  const shorts = type?.type === 'entry' ? type.short.map((short) => short.type) : [];
  const line = lineOf(parts, isLine ? ['kpi-line'] : shorts);
  return line ?? (isLine ? '' : undefined);
}

/** The entry of the catalogue that a name is, where the entries of a section are such. */
function knownKey(
  { path }: TableShape,
  label: string,
  { catalog, models, isHan }: Style,
): string | undefined {
  const kind = ({ levers: 'lever', kpis: 'kpi', economics: 'kpi' } as const)[path[0] ?? ''];
  const id = kind && find(catalog, kind, label, models)?.id;
  return id === undefined ? undefined : isHan ? label : id;
}
