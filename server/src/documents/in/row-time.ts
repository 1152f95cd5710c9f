import type { Context } from './context.ts';
import type { Row } from './row-entries.ts';
import type { Column, TableContext, TableReading } from './table-head.ts';
import type { Unit } from './units.ts';

/** Whether a row of a table over time says that its figures are measured, or planned. */
export function timeOf(
  { words }: Context,
  row: Row,
  { columns, isWide }: TableReading,
): { readonly at: number; readonly time: TableContext['time'] } | undefined {
  if (!isWide) return undefined;
  for (const [at, { text }] of row.entries()) {
    if (columns[at]?.kind !== 'other' || text === '') continue;
    if (words.lists.measured.has(text)) return { at, time: 'actuals' };
    if (words.lists.planned.has(text)) return { at, time: 'checkpoints' };
  }
  return undefined;
}

/** The unit of a column for a year whose parts have one and the same. */
export function datedUnit({ date }: Column, { columns }: TableReading): Unit | undefined {
  if (date === undefined || !/^\d{4}$/.test(date)) return undefined;
  const units = columns.flatMap((one) =>
    one.kind === 'date' && one.date?.startsWith(`${date}-`) ? [one.head.unit] : [],
  );
  const [first] = units;
  return units.every((one) => one?.written === first?.written) ? first : undefined;
}
