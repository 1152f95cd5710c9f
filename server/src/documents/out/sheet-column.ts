import type { TableRow } from './tables.ts';
import type { Cell } from './workbook.ts';

/** A column of a sheet that is read back, with the name of its field. */
export interface ReadColumn {
  readonly head: string;
  /** Name of the column in its table; empty for the name of the entry, undefined for formulas. */
  readonly field: string | undefined;
  readonly cell: (row: TableRow, line: number) => Cell;
  readonly width: number;
}

/** The head of the hidden column with the ids. */
export const idHead = 'id';
