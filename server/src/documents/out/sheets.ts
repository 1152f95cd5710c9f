import type { Lang, Text } from '../../text/language.ts';
import { displayWidth } from '../../text/width.ts';
import type { PlanCell } from './cells.ts';
import { type FieldColumn, type TableShape, tableShapes } from './columns.ts';
import { columnKey, type Table, type TableRow, valueColumn } from './tables.ts';
import { outWords } from './words.ts';
import { type Cell, type Column, columnLetters, type Sheet } from './workbook.ts';

/** A column of a sheet that is read back, with the name of its field. */
export interface ReadColumn {
  readonly head: string;
  /** Name of the column in its table; empty for the name of the entry, undefined for formulas. */
  readonly field: string | undefined;
  readonly cell: (row: TableRow, line: number) => Cell;
  readonly width: number;
}

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

/** The head of the hidden column with the ids. */
export const idHead = 'id';

/** A table of the plan as a sheet; ids are in its first, hidden column. */
export function sheetOf(table: Table, name: string, lang: Lang): Sheet {
  const columns = columnsOf(table, lang);
  const heads: Column[] = columns.map(({ head, width }) => ({ head, width }));
  return {
    name,
    columns: [{ head: idHead, width: 10, hidden: true }, ...heads],
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
      key !== shape.namedBy && (wanted.has(key) || table.rows.some(({ cells }) => cells.has(key)))
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
  const longest = Math.max(displayWidth(column.head[lang]), ...texts.map(lineWidth));
  return {
    head: column.head[lang],
    field: key,
    width: Math.min(48, Math.max(10, longest + 3)),
    cell: ({ cells }) => shownCell(cells.get(key)),
  };
}

function lineWidth(text: string): number {
  return Math.max(...text.split('\n').map((line) => displayWidth(line.slice(0, 200))));
}

/** A value of the plan as a cell; a missing one is a text, so that `35%` stays as it is typed. */
function shownCell(cell: PlanCell | undefined): Cell {
  if (!cell) return {};
  return cell.format === undefined
    ? { value: cell.value }
    : { value: cell.value, format: cell.format };
}

/** Where baselines and targets are numbers of one kind, formulas say how far they are apart. */
function withChanges(columns: ReadColumn[], { rows }: Table, lang: Lang): ReadColumn[] {
  const at = (field: string): number => columns.findIndex((column) => column.field === field);
  const [from, to] = [at('baseline'), at('target')];
  if (from < 0 || to < 0) return columns;
  const isComparable = ({ cells }: TableRow): boolean => {
    const [a, b] = [cells.get('baseline'), cells.get('target')];
    return typeof a?.value === 'number' && typeof b?.value === 'number' && a.unit === b.unit;
  };
  if (!rows.some(isComparable)) return columns;
  // The ids are in the first column.
  const [a, b] = [columnLetters(from + 1), columnLetters(to + 1)];
  const made = (head: string, formula: (line: number) => string, format?: string): ReadColumn => ({
    head,
    field: undefined,
    width: 12,
    cell: (row, line) =>
      isComparable(row) ? { formula: formula(line), format: format ?? changeFormat(row) } : {},
  });
  return [
    ...columns.slice(0, to + 1),
    made(outWords.change[lang], (line) => `${b}${line}-${a}${line}`),
    made(
      outWords.changeRate[lang],
      (line) => `IF(${a}${line}=0,"",(${b}${line}-${a}${line})/ABS(${a}${line}))`,
      percentChange,
    ),
    ...columns.slice(to + 1),
  ];
}

const percentChange = '+0.0%;-0.0%;0%';

function changeFormat({ cells }: TableRow): string {
  const [from, to] = [cells.get('baseline'), cells.get('target')];
  if (to?.unit === 'percent') return percentChange;
  const isWhole = Number.isInteger(from?.value) && Number.isInteger(to?.value);
  return isWhole ? '+#,##0;-#,##0;0' : '+#,##0.00;-#,##0.00;0';
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
