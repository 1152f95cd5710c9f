import type { Catalog } from '../catalog/catalog.ts';
import type { Plan } from '../model/plan.ts';
import { kpiFinder } from './figures.ts';
import { type Column, columnOf } from './read-file.ts';
import {
  dateOf,
  type LeftCell,
  type Reader,
  type TableCell,
  type TakenFigure,
  taken,
  text,
} from './table-cell.ts';

/** What became of a table. */
export interface ImportedTable {
  readonly taken: readonly TakenFigure[];
  readonly left: readonly LeftCell[];
}

/**
 * The figures of a table: a line for each (columns `kpi`, `date`, `value`), a row for each KPI with
 * a column for each period, or the other way round. The header may stand in one of the first rows.
 * Nothing is guessed: what is not certain is listed.
 * @returns undefined if no such table is recognised
 */
export function importTable(
  plan: Plan,
  catalog: Catalog,
  rows: readonly (readonly TableCell[])[],
): ImportedTable | undefined {
  const reader: Reader = { plan, catalog, kpiNamed: kpiFinder(plan, catalog) };
  const near = rows.slice(0, headerWithin);
  const long = near.findIndex((row) =>
    (['kpi', 'date', 'value'] as const).every((column) => columnsOf(row).includes(column)),
  );
  if (long >= 0) return fromLines(reader, rows, long);
  const counts = near.map((row) => row.filter((cell) => dateOf(plan, cell)).length);
  const most = Math.max(0, ...counts);
  if (most >= 1 && mostDates(plan, rows) <= most)
    return fromWide(reader, rows, counts.indexOf(most));
  return mostDates(plan, rows) >= 1 ? fromTall(reader, rows) : undefined;
}

/** The header is one of the first rows of a table. */
const headerWithin = 8;

function columnsOf(row: readonly TableCell[]): readonly (Column | undefined)[] {
  return row.map((cell) =>
    typeof cell === 'string' ? columnOf({ text: cell.trim() }) : undefined,
  );
}

/** How many cells of the first column are dates. */
function mostDates(plan: Plan, rows: readonly (readonly TableCell[])[]): number {
  return rows.filter((row) => dateOf(plan, row[0])).length;
}

function fromLines(
  reader: Reader,
  rows: readonly (readonly TableCell[])[],
  header: number,
): ImportedTable {
  const columns = columnsOf(rows[header] ?? []);
  const at = (row: readonly TableCell[], column: Column): TableCell => row[columns.indexOf(column)];
  return collected(
    rows.slice(header + 1).map((row, index) => {
      const extra = {
        note: text(at(row, 'note')),
        scope: text(at(row, 'scope')),
        by: text(at(row, 'by')),
      };
      const place = { row: header + index + 2, column: columns.indexOf('value') + 1 };
      return taken(reader, text(at(row, 'kpi')), at(row, 'date'), at(row, 'value'), place, extra);
    }),
  );
}

/** A row for each KPI, a column for each period. */
function fromWide(
  reader: Reader,
  rows: readonly (readonly TableCell[])[],
  header: number,
): ImportedTable {
  const dates = rows[header] ?? [];
  const first = dates.findIndex((cell) => dateOf(reader.plan, cell));
  return collected(
    rows.slice(header + 1).flatMap((row, index) => {
      const names = row
        .slice(0, first)
        .map(text)
        .filter((name) => name !== '');
      const name =
        names.find((one) => typeof reader.kpiNamed(one, undefined) !== 'string') ?? names[0];
      return dates.flatMap((date, column) =>
        column < first || !dateOf(reader.plan, date)
          ? []
          : [
              taken(reader, name ?? '', date, row[column], {
                row: header + index + 2,
                column: column + 1,
              }),
            ],
      );
    }),
  );
}

/** A row for each period, a column for each KPI. */
function fromTall(reader: Reader, rows: readonly (readonly TableCell[])[]): ImportedTable {
  const first = rows.findIndex((row) => dateOf(reader.plan, row[0]));
  const names = rows[first - 1] ?? [];
  return collected(
    rows.slice(first).flatMap((row, index) =>
      row.slice(1).map((cell, column) =>
        taken(reader, text(names[column + 1]), row[0], cell, {
          row: first + index + 1,
          column: column + 2,
        }),
      ),
    ),
  );
}

function collected(cells: readonly (TakenFigure | LeftCell | undefined)[]): ImportedTable {
  return {
    taken: cells.flatMap((cell) => (cell && 'kpi' in cell ? [cell] : [])),
    left: cells.flatMap((cell) => (cell && 'why' in cell ? [cell] : [])),
  };
}
