import type { BlockTable } from '../../../documents/out/blocks.ts';
import { displayWidth } from '../../../text/width.ts';

/** Width of the text on a page of A4, in twentieths of a point. */
export const pageWidth = 9638;

/**
 * Width of a letter and of the margins of a cell, in twentieths of a point; font size in half
 * points.
 */
const usual = { letter: 105, margin: 80, size: 18 } as const;
/** Of tables with many columns. */
const narrow = { letter: 99, margin: 45, size: 16 } as const;

/** Of those with the most columns: no word of them is broken. */
const tight = { letter: 92, margin: 25, size: 14 } as const;

/** How a table is set, by the number of its columns. */
export function lookOf({ heads }: BlockTable): typeof usual | typeof narrow | typeof tight {
  if (heads.length > 7) return tight;
  return heads.length > 6 ? narrow : usual;
}

/** Columns that break no word of a usual length; what is left goes to those with long texts. */
export function columnWidths(table: BlockTable): number[] {
  const { heads, rows } = table;
  const { letter, margin } = lookOf(table);
  const around = 2 * margin + 30;
  const wanted = heads.map((head, column) => {
    const texts = [head, ...rows.map((row) => row[column] ?? '')];
    const words = texts.flatMap((text) => text.split(/[\s\p{Script=Han}/·→、，]+/u));
    const least = Math.min(16, Math.max(4, ...words.map(displayWidth))) * letter + around;
    const longest = Math.max(...texts.map((text) => Math.min(120, displayWidth(text))));
    return { width: least, full: longest * letter + around, weight: Math.sqrt(longest) };
  });
  const least = wanted.reduce((sum, { width }) => sum + width, 0);
  const scale = Math.min(1, pageWidth / least);
  for (const one of wanted) one.width *= scale;
  // A column with short texts gets no more than these need, as long as another needs more.
  for (let turn = 0; turn < wanted.length; turn++) {
    const narrow = wanted.filter(({ width, full }) => width < full);
    share(narrow, ({ width, full }) => full - width);
  }
  share(wanted, () => pageWidth);
  return wanted.map(({ width }) => Math.floor(width));

  /** Divides what is left of the page among some columns. */
  function share(some: typeof wanted, most: (one: (typeof wanted)[number]) => number): void {
    const left = pageWidth - wanted.reduce((sum, { width }) => sum + width, 0);
    const all = some.reduce((sum, { weight }) => sum + weight, 0);
    for (const one of some)
      one.width += Math.min(most(one), (one.weight / all) * Math.max(0, left));
  }
}
