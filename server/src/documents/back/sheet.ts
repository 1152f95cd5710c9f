import type { Day } from '../../model/grammar/day.ts';

/** A cell of a workbook as it is read; the result of a formula is its value. */
export type ReadCell = string | number | boolean | { readonly day: Day } | undefined;

/** A sheet of a workbook. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}
