import { type TableShape, tableShapes } from '../out/columns.ts';
import { columnLetters } from '../out/workbook.ts';
import { type Columns, columnsIn, sheetFor } from './find-table.ts';
import type { Base, BaseCell, BaseRow, BaseTable } from './read-base.ts';
import { isSame } from './same-value.ts';
import { type ReadCell, type ReadSheet, tidy } from './sheet.ts';

/** A cell that was changed. */
export interface CellChange {
  readonly kind: 'cell';
  readonly shape: TableShape;
  readonly path: readonly string[];
  readonly field: string;
  readonly before: BaseCell | undefined;
  readonly cell: ReadCell;
  /** `KPIs!D5`. */
  readonly at: string;
}

/** Rows that came or went. Of a list the rows are all of them. */
export type RowChange =
  | {
      readonly kind: 'add';
      readonly shape: TableShape;
      readonly label: string;
      readonly cells: ReadonlyMap<string, ReadCell>;
      readonly at: string;
    }
  | {
      readonly kind: 'remove';
      readonly shape: TableShape;
      readonly path: readonly string[];
      readonly label: string;
      readonly at: string;
    }
  | {
      readonly kind: 'items';
      readonly shape: TableShape;
      readonly rows: readonly {
        readonly before: BaseRow | undefined;
        readonly cells: ReadonlyMap<string, ReadCell>;
      }[];
      readonly at: string;
    };

export type Change = CellChange | RowChange;

/** What was changed in a workbook since it was exported. */
export interface Changes {
  readonly changes: readonly Change[];
  /** Sheets of the export that are gone, or whose columns cannot be found. */
  readonly gone: readonly string[];
}

/** Compares a workbook with what was exported. */
export function changesIn(base: Base, sheets: readonly ReadSheet[]): Changes {
  const gone: string[] = [];
  const changes = base.tables.flatMap((table) => {
    const shape = tableShapes.find(({ path }) => path.join('.') === table.path);
    const sheet = sheetFor(table, base, sheets);
    const columns = sheet && columnsIn(table, sheet);
    if (!shape || !columns) {
      gone.push(table.name);
      return [];
    }
    return inSheet(shape, table, sheet, columns);
  });
  return { changes, gone };
}

function inSheet(
  shape: TableShape,
  table: BaseTable,
  sheet: ReadSheet,
  { id, fields }: Columns,
): Change[] {
  const known = new Map(table.rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const found: { row: BaseRow | undefined; line: number; cells: Map<string, ReadCell> }[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    const read = new Map([...fields].map(([field, column]) => [field, cells[column]]));
    const key = tidy(cells[id]);
    if (index === 0 || ([...read.values()].every((cell) => tidy(cell) === '') && !known.has(key)))
      continue;
    const row = seen.has(key) ? undefined : known.get(key);
    if (row) seen.add(key);
    found.push({ row, line: index + 1, cells: read });
  }
  const place = (line: number, field?: string): string =>
    `${table.name}!${columnLetters(fields.get(field ?? '') ?? id)}${line}`;
  const changed = found.flatMap(({ row, line, cells }) =>
    row ? cellChanges(shape, row, cells, (field) => place(line, field)) : [],
  );
  const added = found.filter(({ row }) => !row);
  const removed = table.rows.filter((row) => !seen.has(row.id));
  if (shape.kind === 'items')
    return changed.length + added.length + removed.length === 0
      ? []
      : [
          {
            kind: 'items',
            shape,
            rows: found.map(({ row, cells }) => ({ before: row, cells })),
            at: table.name,
          },
        ];
  if (shape.kind === 'head') return changed;
  return [
    ...changed,
    ...added.map(
      ({ cells, line }): Change => ({
        kind: 'add',
        shape,
        label: tidy(cells.get('')),
        cells,
        at: place(line),
      }),
    ),
    ...removed.map(
      ({ path, cells }): Change => ({
        kind: 'remove',
        shape,
        path,
        label: String(cells.get('')?.value ?? path.at(-1)),
        at: table.name,
      }),
    ),
  ];
}

function cellChanges(
  shape: TableShape,
  row: BaseRow,
  cells: ReadonlyMap<string, ReadCell>,
  at: (field: string) => string,
): CellChange[] {
  return [...cells].flatMap(([field, cell]) => {
    const before = row.cells.get(field);
    return isSame(before, cell)
      ? []
      : [{ kind: 'cell' as const, shape, path: row.path, field, before, cell, at: at(field) }];
  });
}
