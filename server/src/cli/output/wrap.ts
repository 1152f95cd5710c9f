import { displayWidth } from '../../text/width.ts';

/**
 * Wraps a text into lines of at most `width` columns, at spaces and between Chinese characters.
 * Longer words stay whole.
 */
export function wrap(text: string, width: number): string[] {
  const limit = Math.max(20, width);
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(
    /\s+|[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu,
  ) ?? []) {
    const blank = piece.trim() === '';
    // A line never starts with closing punctuation.
    const sticks = /^[，。；：、？！”’）》」』…]$/.test(piece);
    if (line !== '' && !sticks && displayWidth(line + (blank ? '' : piece)) > limit) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (!(blank && line === '')) line += blank ? ' ' : piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
