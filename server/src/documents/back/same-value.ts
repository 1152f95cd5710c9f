import type { BaseCell } from './read-base.ts';
import { numberIn, type ReadCell, tidy } from './sheet.ts';

/** Whether a cell still says what was exported. */
export function isSame(before: BaseCell | undefined, cell: ReadCell): boolean {
  if (!before) return tidy(cell) === '';
  const number = numberIn(cell);
  if (typeof before.value === 'number')
    return (
      (number !== undefined && isClose(number, before.value)) || tidy(cell) === tidy(before.source)
    );
  // A program may have made a number of the text `2027`.
  return (
    tidy(cell) === tidy(before.value) || (number !== undefined && String(number) === before.value)
  );
}

/** Equal but for what a spreadsheet does to the last digit. */
function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
}
