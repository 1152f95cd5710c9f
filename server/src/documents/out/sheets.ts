import type { Lang, Text } from '../../text/language.ts';
import type { PlanCell } from './cells.ts';
import { withChanges } from './change-columns.ts';
import { widthFor, withinPage } from './column-widths.ts';
import { columnKey, type FieldColumn, type TableShape, tableShapes } from './columns.ts';
import { idHead, type ReadColumn } from './sheet-column.ts';
import { type Table, type TableRow, valueColumn } from './tables.ts';
import { outWords } from './words.ts';
import type { Cell, Column, Sheet } from './workbook.ts';

/** Columns that a sheet has even if no entry has the field. */
const core: Readonly<Record<string, readonly string[]>> = {
  goals: ['kpis', 'due', 'owner', 'why'],
  levers: ['mechanisms', 'have', 'kpis', 'owner', 'why'],
  kpis: ['baseline', 'target', 'due', 'owner'],
  initiatives: ['lever', 'mechanisms', 'when', 'budget', 'owner', 'kpis', 'status'],
  economics: ['baseline', 'target'],
  assumptions: ['check_by', 'owner', 'affects', 'state'],
  risks: ['likelihood', 'impact', 'lever', 'trigger', 'response', 'owner'],
  decisions: ['date', 'by', 'why'],
};

/** A table of the plan as a sheet; ids are in its first, hidden column. */
export function sheetOf(table: Table, name: string, lang: Lang): Sheet {
  const columns = columnsOf(table, lang);
  const heads: Column[] = columns.map(({ head, width }) => ({ head, width }));
  return {
    name,
    columns: [{ head: idHead, width: 10, hidden: true }, ...withinPage(heads)],
    rows: table.rows.map((row, index) => [
      { value: rowId(row) },
      ...columns.map(({ cell }) => cell(row, index + 2)),
    ]),
  };
}

/** The id of a row in its hidden column. */
export function rowId({ path }: Pick<TableRow, 'path'>): string {
  return path.join(' / ');
}

/** The columns of a table after the one with the ids. */
export function columnsOf(table: Table, lang: Lang): ReadColumn[] {
  const { shape } = table;
  if (shape.kind === 'head')
    return [
      {
        head: shape.entry[lang],
        field: undefined,
        width: 28,
        cell: ({ label }) => ({ value: label }),
      },
      {
        head: outWords.value[lang],
        field: valueColumn,
        width: 80,
        cell: ({ cells }) => ({ ...shownCell(cells.get(valueColumn)), align: 'left' }),
      },
    ];
  const wanted = new Set(core[shape.path.join('.')] ?? []);
  const used = shape.columns.filter((column) => {
    const key = columnKey(column);
    return (
      (key !== shape.namedBy || shape.kind === 'items') &&
      (wanted.has(key) || table.rows.some(({ cells }) => cells.has(key)))
    );
  });
  const first: ReadColumn[] =
    shape.kind === 'items'
      ? []
      : [
          {
            head: shape.entry[lang],
            field: '',
            width: 36,
            cell: ({ label }) => ({ value: label }),
          },
        ];
  const above: ReadColumn[] =
    shape.kind === 'entries' &&
    shape.path.length > 1 &&
    table.rows.some(({ path }) => path.length > 3)
      ? [
          {
            head: aboveHead(shape)[lang],
            field: undefined,
            width: 28,
            cell: ({ path }) => ({ value: path[1] ?? '' }),
          },
        ]
      : [];
  const fields = used.map((column) => fieldColumn(table, column, lang));
  return distinct(withChanges([...above, ...first, ...fields], table, lang), shape);
}

function fieldColumn({ rows }: Table, column: FieldColumn, lang: Lang): ReadColumn {
  const key = columnKey(column);
  const texts = rows.map(({ cells }) => String(cells.get(key)?.value ?? ''));
  return {
    head: column.head[lang],
    field: key,
    width: widthFor([column.head[lang], ...texts], 48),
    cell: ({ cells }) => shownCell(cells.get(key)),
  };
}

/** A value of the plan as a cell; a missing one is a text, so that `35%` stays as it is typed. */
function shownCell(cell: PlanCell | undefined): Cell {
  if (!cell) return {};
  return cell.format === undefined
    ? { value: cell.value }
    : { value: cell.value, format: cell.format };
}

function aboveHead({ path, entry }: TableShape): Text {
  return (
    tableShapes.find((above) => above.path.join() === path.slice(0, -1).join())?.entry ?? entry
  );
}

/** Heads that differ from each other. */
function distinct(columns: readonly ReadColumn[], { path }: TableShape): ReadColumn[] {
  const taken = new Set<string>([idHead]);
  return columns.map((column) => {
    const { head } = column;
    const free = taken.has(head) ? `${head} (${column.field || path.at(-1)})` : head;
    taken.add(free);
    return { ...column, head: free };
  });
}
