import { find } from '../../catalog/lookup.ts';
import { nameOf } from '../../catalog/names.ts';
import { type Field, type Fields, type Value, valueAt } from '../../diff/value.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import type { Plan } from '../../model/plan.ts';
import { type CellContext, cellOf, type PlanCell } from './cells.ts';
import { columnKey, type TableShape, tableShapes } from './columns.ts';
import { entryCells, fieldAt } from './entry-cells.ts';

/** An entry of the plan as a row. */
export interface TableRow {
  /** Its address in the plan; of an item the number in its list. */
  readonly path: readonly string[];
  /** What it is called. */
  readonly label: string;
  /** The label is the field that names it, not only its id. */
  readonly isNamed: boolean;
  /** By the path of the column. */
  readonly cells: ReadonlyMap<string, PlanCell>;
}

/** A section of the plan as a table. */
export interface Table {
  readonly shape: TableShape;
  readonly rows: readonly TableRow[];
}

/** Every section of a plan as a table, empty ones too. */
export function tablesOf(context: CellContext, plan: Plan, values: Fields): Table[] {
  return tableShapes.map((shape) => ({ shape, rows: rowsOf(context, plan, values, shape) }));
}

function rowsOf(context: CellContext, plan: Plan, values: Fields, shape: TableShape): TableRow[] {
  if (shape.kind === 'head') return headRows(context, values, shape);
  const [section = '', field] = shape.path;
  if (shape.kind === 'items') return itemRows(context, values, shape);
  if (field === undefined || !isInEntries(shape)) {
    const at = valueAt(values, shape.path);
    return entryRows(context, plan, at, shape, shape.path);
  }
  const above = values.fields.get(section)?.value;
  if (above?.kind !== 'fields') return [];
  return [...above.fields].flatMap(([key, entry]) =>
    entryRows(context, plan, valueAt(entry.value, [field]), shape, [section, key, field]),
  );
}

/** Whether the entries of a table are inside the entries of another. */
export function isInEntries({ path }: TableShape): boolean {
  return tableShapes.some(
    (above) => above.kind === 'entries' && above.path.join() === path.slice(0, -1).join(),
  );
}

function headRows(context: CellContext, values: Fields, { columns }: TableShape): TableRow[] {
  return columns.flatMap(({ path, type, head }) => {
    const cell = cellOf(context, fieldAt(values, path), type);
    const isMain = type.required === true || type.name === 'owner' || type.name === 'summary';
    if (!cell && !isMain) return [];
    const cells = new Map(cell ? [[valueColumn, cell]] : []);
    return [{ path, label: head[context.lang], isNamed: false, cells }];
  });
}

/** The column of the values in the table of the plan's head. */
export const valueColumn = 'value';

function entryRows(
  context: CellContext,
  plan: Plan,
  value: Value | undefined,
  shape: TableShape,
  path: readonly string[],
): TableRow[] {
  if (value?.kind !== 'fields') return [];
  return [...value.fields].map(([key, entry]) => {
    const cells = entryCells(context, entry, shape);
    const own = shape.namedBy === undefined ? undefined : cells.get(shape.namedBy);
    const label = own ? String(own.value) : labelOf(context, plan, shape, key, entry);
    return { path: [...path, key], label, isNamed: own !== undefined, cells };
  });
}

/** What an entry without a name is called: by the catalogue, or by its key. */
function labelOf(
  { catalog, lang, models }: CellContext,
  plan: Plan,
  { path }: TableShape,
  key: string,
  { key: written }: Field,
): string {
  const [section] = path;
  if (path.length > 1) return written;
  if (section === 'levers') return nameOf(catalog, 'levers', key)[lang];
  const kpi = section === 'kpis' ? plan.kpis.find((one) => one.key === key) : undefined;
  if (kpi) return kpiName(catalog, kpi)[lang];
  const known = section === 'economics' ? find(catalog, 'kpi', key, models)?.id : undefined;
  return known === undefined ? written : nameOf(catalog, 'kpis', known)[lang];
}

function itemRows(context: CellContext, values: Fields, shape: TableShape): TableRow[] {
  const list = valueAt(values, shape.path);
  if (list?.kind !== 'items') return [];
  return list.items.map((item, index) => {
    const entries = item.node.kind === 'map' ? item.node.entries : [];
    const cells = new Map(
      shape.columns.flatMap((column): [string, PlanCell][] => {
        const [name = ''] = column.path;
        const node = entries.find(({ key }) => key.text === name)?.value;
        const isFirst = shape.columns[0] === column;
        const text =
          node?.kind === 'scalar'
            ? node.text
            : !node && isFirst && item.node.kind === 'scalar'
              ? item.text
              : '';
        const leaf = { ...item, text, node: node ?? item.node };
        const plain = { ...leaf, node: { ...scalarAt, text } };
        const isOdd = node !== undefined && node.kind !== 'scalar';
        if (isOdd) return [[name, { value: '…', source: '', fixed: true }]];
        const cell = cellOf(context, { key: name, value: plain, entry: undefined }, column.type);
        return cell ? [[name, cell]] : [];
      }),
    );
    const label = String(
      cells.get(columnKey(shape.columns[0] ?? { path: [] }))?.value ?? index + 1,
    );
    return { path: [...shape.path, String(index)], label, isNamed: true, cells };
  });
}

const scalarAt = {
  kind: 'scalar',
  span: { start: 0, end: 0 },
  style: 'plain',
  isNull: false,
} as const;
