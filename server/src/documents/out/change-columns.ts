import type { Lang } from '../../text/language.ts';
import type { ReadColumn } from './sheet-column.ts';
import type { Table, TableRow } from './tables.ts';
import { outWords } from './words.ts';
import { columnLetters } from './workbook.ts';

/** Where baselines and targets are numbers of one kind, formulas say how far they are apart. */
export function withChanges(columns: ReadColumn[], { rows }: Table, lang: Lang): ReadColumn[] {
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
  const made = (
    head: string,
    formula: (line: number) => string,
    result: (from: number, to: number) => number | undefined,
    format?: string,
  ): ReadColumn => ({
    head,
    field: undefined,
    width: 12,
    cell: (row, line) => {
      if (!isComparable(row)) return {};
      const value = result(numberAt(row, 'baseline'), numberAt(row, 'target'));
      return {
        formula: formula(line),
        ...(value !== undefined && { value }),
        format: format ?? changeFormat(row),
      };
    },
  });
  return [
    ...columns.slice(0, to + 1),
    made(
      outWords.change[lang],
      (line) => `${b}${line}-${a}${line}`,
      (x, y) => exact(y - x),
    ),
    made(
      outWords.changeRate[lang],
      (line) => `IF(${a}${line}=0,"",(${b}${line}-${a}${line})/ABS(${a}${line}))`,
      (x, y) => (x === 0 ? undefined : exact((y - x) / Math.abs(x))),
      percentChange,
    ),
    ...columns.slice(to + 1),
  ];
}

function numberAt({ cells }: TableRow, field: string): number {
  const value = cells.get(field)?.value;
  return typeof value === 'number' ? value : 0;
}

/** Without the noise of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

const percentChange = '+0.0%;-0.0%;0%';

function changeFormat({ cells }: TableRow): string {
  const [from, to] = [cells.get('baseline'), cells.get('target')];
  if (to?.unit === 'percent') return percentChange;
  const isWhole = Number.isInteger(from?.value) && Number.isInteger(to?.value);
  return isWhole ? '+#,##0;-#,##0;0' : '+#,##0.00;-#,##0.00;0';
}
