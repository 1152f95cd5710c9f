import type { Catalog } from '../../catalog/catalog.ts';
import { canonOf, valueAt } from '../../diff/value.ts';
import { removeEntry } from '../../syntax/edit.ts';
import type { Lang } from '../../text/language.ts';
import { applyEdits, type TextEdit } from '../../text/span.ts';
import { cellContext } from '../out/make-workbook.ts';
import { columnKey, valueColumn } from '../out/tables.ts';
import type { CellChange, Change, RowChange } from './changes.ts';
import { canonWithout, draftOf, type PlanDraft } from './draft.ts';
import { itemText, newEntry } from './new-entry.ts';
import { fieldEdits } from './write-field.ts';
import { type Style, writtenOf } from './written.ts';

/** A plan after a change, and the address that the change concerns. */
export interface Applied {
  readonly draft: PlanDraft;
  readonly path: readonly string[];
}

/**
 * The plan after one change of a workbook. What it says elsewhere is the same; undefined where that
 * cannot be, or where the cell says something that the plan cannot.
 */
export function applied(
  draft: PlanDraft,
  change: Change,
  catalog: Catalog,
  lang: Lang,
): Applied | undefined {
  const style: Style = { ...cellContext(draft.plan, catalog, lang), isHan: draft.isHan };
  const tries =
    change.kind === 'cell' ? cellTries(draft, change, style) : rowTries(draft, change, style);
  for (const { path: exact, edits } of tries()) {
    // The parts of a line have no address of their own.
    const path = change.shape.isLine ? exact.slice(0, change.shape.path.length + 1) : exact;
    if (!edits || edits.length === 0) continue;
    const text = applyEdits(draft.text, edits);
    const after = draftOf(text, catalog, draft.models);
    if (after && isOnly(draft, after, path)) return { draft: after, path };
  }
  return undefined;
}

function isOnly(before: PlanDraft, after: PlanDraft, path: readonly string[]): boolean {
  const [a, b] = [before, after].map(({ values }) => canonOf(valueAt(values, path)));
  return a !== b && canonWithout(before.values, path) === canonWithout(after.values, path);
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
    yield { path: at, edits: fieldEdits(draft, at, written) };
    yield { path: at, edits: fieldEdits({ ...draft, long: true }, at, written) };
    // A name that the id is made from.
    if (field === '') yield { path: path.slice(0, -1), edits: fieldEdits(draft, at, written) };
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
