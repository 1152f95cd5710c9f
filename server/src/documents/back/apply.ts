import type { Catalog } from '../../catalog/catalog.ts';
import { canonOf, valueAt } from '../../diff/value.ts';
import { removeEntry } from '../../syntax/edit.ts';
import { isUnkeyed } from '../../syntax/tree.ts';
import type { Lang } from '../../text/language.ts';
import { applyEdits, type TextEdit } from '../../text/span.ts';
import { columnKey } from '../out/columns.ts';
import { cellContext } from '../out/make-workbook.ts';
import { valueColumn } from '../out/tables.ts';
import type { CellChange, Change, RowChange } from './changes.ts';
import { canonWithout, draftOf, type PlanDraft } from './draft.ts';
import { itemText, newEntry } from './new-entry.ts';
import { fieldEdits } from './write-field.ts';
import { type Style, writtenOf } from './written.ts';

/** One way to make a change: the address that it concerns, and the edits. */
export interface Way {
  readonly path: readonly string[];
  readonly edits: readonly TextEdit[];
}

/** The ways to make a change, the one that keeps most of the text first. */
export function* waysOf(
  draft: PlanDraft,
  change: Change,
  catalog: Catalog,
  lang: Lang,
): Generator<Way, undefined> {
  const style: Style = { ...cellContext(draft.plan, catalog, lang), isHan: draft.isHan };
  const tries =
    change.kind === 'cell' ? cellTries(draft, change, style) : rowTries(draft, change, style);
  for (const { path: exact, edits } of tries()) {
    // The parts of a line have no address of their own.
    const path = change.shape.isLine ? exact.slice(0, change.shape.path.length + 1) : exact;
    if (edits && edits.length > 0) yield { path, edits };
  }
  return undefined;
}

/**
 * The plan after some ways at once; undefined unless each changes its place, and nothing else
 * changes.
 */
export function taken(
  before: PlanDraft,
  ways: readonly Way[],
  catalog: Catalog,
): PlanDraft | undefined {
  const text = applyEdits(
    before.text,
    ways.flatMap(({ edits }) => edits),
  );
  const after = draftOf(text, catalog, before.models);
  if (!after) return undefined;
  const paths = ways.map(({ path }) => path);
  const isEach = paths.every(
    (path) => canonOf(valueAt(before.values, path)) !== canonOf(valueAt(after.values, path)),
  );
  const isOnly = canonWithout(before.values, paths) === canonWithout(after.values, paths);
  return isEach && isOnly ? after : undefined;
}

interface Try {
  readonly path: readonly string[];
  readonly edits: TextEdit[] | undefined;
}

type Tries = () => Generator<Try, undefined>;

function cellTries(
  draft: PlanDraft,
  { shape, path, field, before, cell }: CellChange,
  style: Style,
): Tries {
  return function* () {
    if (before?.fixed) return undefined;
    const name = field === '' ? shape.namedBy : field;
    const column = shape.columns.find((one) =>
      shape.kind === 'head' ? one.path.join() === path.join() : columnKey(one) === name,
    );
    if (!column) return undefined;
    const written = writtenOf(style, column.type, cell, before?.isLabel ? undefined : before);
    if (written === 'unclear') return undefined;
    const at = field === valueColumn ? path : [...path, ...column.path];
    // Where the id is made from the name, the entry gets another id.
    const entries = field === '' ? valueAt(draft.values, path.slice(0, -1)) : undefined;
    const entry =
      entries?.kind === 'fields' ? entries.fields.get(path.at(-1) ?? '')?.entry : undefined;
    const place = entry && isUnkeyed(entry) ? path.slice(0, -1) : at;
    yield { path: place, edits: fieldEdits(draft, at, written) };
    yield { path: place, edits: fieldEdits({ ...draft, long: true }, at, written) };
    return undefined;
  };
}

function rowTries(draft: PlanDraft, change: RowChange, style: Style): Tries {
  return function* () {
    if (change.kind === 'remove') {
      const above =
        change.path.length > 1 ? valueAt(draft.values, change.path.slice(0, -1)) : undefined;
      const field =
        above?.kind === 'fields' ? above.fields.get(change.path.at(-1) ?? '') : undefined;
      const map = above?.kind === 'fields' ? above.node : undefined;
      if (map?.kind === 'map' && field?.entry)
        yield { path: change.path, edits: removeEntry(draft.text, map, field.entry) };
      return undefined;
    }
    if (change.kind === 'items') {
      const items = change.rows.map(({ cells }) => itemText(change.shape, cells, style));
      const edits = fieldEdits(draft, change.shape.path, { kind: 'raw', items });
      yield { path: change.shape.path, edits };
      return undefined;
    }
    const made = newEntry(draft, change, style);
    if (made) yield made;
    return undefined;
  };
}
