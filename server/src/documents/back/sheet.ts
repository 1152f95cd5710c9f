/** A number of a spreadsheet, and what its cell shows: `35%` for 0.35, a date for a day. */
export interface ReadNumber {
  readonly number: number;
  readonly text: string;
}

/** A cell of a workbook as it is read; of a formula the result. */
export type ReadCell = string | number | boolean | ReadNumber | undefined;

/** A sheet of a workbook. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** The number of a cell, if it is one. */
export function numberIn(cell: ReadCell): number | undefined {
  if (typeof cell === 'object') return cell.number;
  return typeof cell === 'number' ? cell : undefined;
}

/** The text of a cell without what a spreadsheet does not keep. */
export function tidy(cell: ReadCell): string {
  if (cell === undefined) return '';
  return (typeof cell === 'object' ? cell.text : String(cell))
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .trim();
}
