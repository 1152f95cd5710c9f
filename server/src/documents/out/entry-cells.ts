import { type Field, type Fields, valueAt } from '../../diff/value.ts';
import { splitKpiLine } from '../../model/grammar/lines.ts';
import { type CellContext, cellOf, type PlanCell } from './cells.ts';
import { columnKey, type FieldColumn, type TableShape } from './columns.ts';

/** The cells of an entry by their columns; of a line, its pieces. */
export function entryCells(
  context: CellContext,
  entry: Field,
  { columns, isLine }: TableShape,
): ReadonlyMap<string, PlanCell> {
  const { value } = entry;
  if (isLine && value.kind === 'leaf') return lineCells(context, entry, columns);
  return new Map(
    columns.flatMap((column): [string, PlanCell][] => {
      const [first = ''] = column.path;
      // A lever as a sentence.
      if (value.kind === 'leaf' && first === 'note')
        return value.text === '' ? [] : [[first, { value: value.text, source: value.text }]];
      if (value.kind !== 'fields') return [];
      const cell =
        cellOf(context, fieldAt(value, column.path), column.type) ?? oddCell(value, column);
      return cell ? [[columnKey(column), cell]] : [];
    }),
  );
}

/** Where a record should be is something else: it is shown once, and cannot be changed. */
function oddCell(value: Fields, { path }: FieldColumn): PlanCell | undefined {
  const [first = '', second] = path;
  const above = second === undefined ? undefined : value.fields.get(first)?.value;
  if (!above || above.kind === 'fields' || above.kind !== 'leaf' || above.text === '')
    return undefined;
  return { value: above.text, source: above.text, fixed: true };
}

function lineCells(
  context: CellContext,
  { value }: Field,
  columns: readonly FieldColumn[],
): ReadonlyMap<string, PlanCell> {
  if (value.kind !== 'leaf' || value.node.kind !== 'scalar') return new Map();
  const pieces = splitKpiLine(value.text);
  return new Map(
    columns.flatMap(({ path: [name = ''], type }): [string, PlanCell][] => {
      const text = pieces[name as keyof typeof pieces]?.text;
      const leaf = { ...value, text: text ?? '' };
      const cell = cellOf(context, { key: name, value: leaf, entry: undefined }, type);
      return cell ? [[name, cell]] : [];
    }),
  );
}

/** The field at a path, also the one that a short form stands for. */
export function fieldAt(values: Fields, path: readonly string[]): Field | undefined {
  const above = valueAt(values, path.slice(0, -1));
  return above?.kind === 'fields' ? above.fields.get(path.at(-1) ?? '') : undefined;
}
