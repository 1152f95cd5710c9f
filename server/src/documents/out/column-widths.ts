import { displayWidth } from '../../text/width.ts';

/** A width that shows a column's texts in one line each, at most `most` characters. */
export function widthFor(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(10, Math.max(0, ...texts.map(lineWidth)) + 4));
}

function lineWidth(text: string): number {
  return Math.max(...text.split('\n').map((line) => displayWidth(line.slice(0, 200))));
}

/** Characters beside each other on a printed page in letters that can still be read. */
const pageWidth = 150;
/** No column of text is made narrower. */
const least = 16;

/** Columns that are readable when they are printed: the widest ones break their texts. */
export function withinPage<T extends { readonly width: number }>(columns: readonly T[]): T[] {
  let most = Math.max(least, ...columns.map(({ width }) => width));
  const sum = (): number => columns.reduce((all, { width }) => all + Math.min(width, most), 0);
  while (most > least && sum() > pageWidth) most--;
  return columns.map((column) => ({ ...column, width: Math.min(column.width, most) }));
}
