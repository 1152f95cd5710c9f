import { displayWidth } from '../../text/width.ts';
import type { Sheet } from './workbook.ts';

/** Heights of a line in points. Chinese fonts need more than Latin ones. */
const line = { latin: 15, chinese: 17 } as const;

/**
 * The height of a row in points, with room for every line of its texts: not every program works it
 * out by itself.
 * @param at the number of the row; -1 for that of the heads
 */
export function rowHeight({ columns, rows }: Sheet, at: number): number {
  const heights = columns.map(({ head, width, hidden }, index) => {
    const value = at < 0 ? head : rows[at]?.[index]?.value;
    if (hidden || typeof value !== 'string') return line.latin;
    const each = /\p{Script=Han}/u.test(value) ? line.chinese : line.latin;
    return linesIn(value, width - 1) * each;
  });
  return Math.min(tallest, Math.max(line.latin, ...heights));
}

/** Maximum height of a row in points, in any program. */
const tallest = 409;

/** How many lines a text takes in a column. */
function linesIn(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.slice(0, 4000).split('\n')) {
    lines++;
    let used = 0;
    for (const part of paragraph.match(/[\p{Script=Han}\p{P}]|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
      const own = displayWidth(part) * letter;
      if (used + own > width - 1 && used > 0) {
        lines++;
        used = part.trim() === '' ? 0 : own;
      } else used += own;
      if (own > width - 1) {
        lines += Math.floor(own / (width - 1));
        used = own % (width - 1);
      }
    }
  }
  return lines;
}

/** Widths of columns are counted in digits; letters are a little narrower. */
const letter = 0.95;
