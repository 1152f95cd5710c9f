import { DASH, LF, SPACE } from '../codes.ts';
import type { ScalarNode } from '../tree.ts';
import type { LineCursor } from './line-cursor.ts';
import { blockText, scalar } from './scalars.ts';

/**
 * Reads the text after `|` or `>`.
 * @param at offset of that character
 * @param column of the key above
 * @returns undefined for what is left to the full parser
 */
export function blockScalar(
  cursor: LineCursor,
  at: number,
  column: number,
): ScalarNode | undefined {
  const { text } = cursor;
  const folded = text.charCodeAt(at) === 62;
  const strip = text.charCodeAt(at + 1) === DASH;
  if (cursor.skip(at + (strip ? 2 : 1)) < cursor.end || text.includes('\r')) return undefined;
  const lines: string[] = [];
  let inner = -1;
  let last = at + 1;
  while (cursor.next < text.length) {
    const back = cursor.next;
    cursor.toLine(back);
    if (cursor.at >= cursor.end) {
      // A line of spaces counts as content if it is longer than the indentation.
      if (cursor.end - cursor.start > Math.max(inner, 0)) return undefined;
      lines.push('');
      continue;
    }
    const width = cursor.at - cursor.start;
    if (inner < 0) {
      if (width <= column) return undefined;
      inner = width;
    }
    if (width < inner) {
      if (width > column) return undefined;
      cursor.next = back;
      break;
    }
    if (cursor.next === text.length && text.charCodeAt(text.length - 1) !== LF) return undefined;
    lines.push(text.slice(cursor.start + inner, cursor.end));
    last = cursor.end;
  }
  const value = inner < 0 ? undefined : blockText(lines, folded, strip);
  if (value === undefined) return undefined;
  while (text.charCodeAt(last - 1) === SPACE) last--;
  cursor.toContent();
  const node = scalar(cursor.base, at, last, value, folded ? 'folded' : 'literal');
  return cursor.more && cursor.indent > column ? undefined : node;
}
