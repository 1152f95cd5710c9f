import type { Lang } from '../../text/language.ts';

/** A cell of a workbook. A text is always written as text, whatever it begins with. */
export interface Cell {
  readonly value?: string | number;
  /** How a number is shown, in the language of spreadsheets: `0.0%`. */
  readonly format?: string;
  /**
   * Computed by the spreadsheet; `value` is its result until then. Only made from places, never
   * from words of a plan.
   */
  readonly formula?: string;
  /** Numbers are at the right unless they are among texts. */
  readonly align?: 'left';
}

export interface Column {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly hidden?: true;
}

/** A sheet with one line of heads. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: true;
}

/** A workbook without the format of its file. */
export interface Workbook {
  readonly title: string;
  readonly lang: Lang;
  readonly sheets: readonly Sheet[];
}

/** The letters of a column: `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}
