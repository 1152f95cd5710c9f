import { textWidth } from '../../../report/page/pictures/draw.ts';
import type { Paragraph } from '../deck.ts';

/** Pixels of the measure for one em. */
const measured = 13;
/** Height of a line in font sizes. */
const lineHeight = 1.3;
/** Space after a paragraph, in font sizes. */
export const spaceAfter = 0.3;
const chineseHeight = 1.55;
/** Space around the text of a cell, in points. */
export const padding = { x: 6, y: 4 } as const;

/** A font size; bold letters are wider. */
export interface Font {
  readonly size: number;
  readonly bold?: boolean | undefined;
  /** How wide its letters are, where the font is known. */
  readonly letters?: number | undefined;
}

/**
 * Letters of slides are narrower than those that the measure is made for; Chinese ones are not.
 * Most in the font of the plain template, less in those that a company may have.
 */
export const plainLetters = 0.76;
const otherLetters = 0.88;

/** The width of a text in points, in the widest of the usual fonts of slides. */
export function widthOf(text: string, { size, bold, letters = otherLetters }: Font): number {
  const whole = textWidth(text, bold ? 'strong' : '') / measured;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (Math.max(0, whole - chinese) * letters + chinese) * size;
}

/** How many lines a text takes in a width. */
export function linesOf(text: string, width: number, font: Font): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += wrapped(paragraph, width, font);
  return Math.max(1, lines);
}

/** The height of a text in points. Chinese fonts need more than Latin ones. */
export function heightOf(text: string, width: number, font: Font): number {
  const each = /\p{Script=Han}/u.test(text) ? chineseHeight : lineHeight;
  return linesOf(text, width, font) * font.size * each;
}

/** The words of a paragraph. */
export function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

/** The height of paragraphs with the space after each, in points. */
export function paragraphsHeight(
  paragraphs: readonly Paragraph[],
  width: number,
  font: Font,
): number {
  const after = font.size * spaceAfter;
  const each = paragraphs.map((one) => heightOf(textOf(one), width, font) + after);
  return each.reduce((sum, height) => sum + height, 0);
}

/** Breaks between words, and nearly anywhere in Chinese: punctuation takes a letter with it. */
function wrapped(text: string, room: number, font: Font): number {
  const width = /\p{Script=Han}/u.test(text) ? room - font.size : room;
  let lines = 1;
  let used = 0;
  for (const part of text.match(/[\p{Script=Han}\p{P}]|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
    const own = widthOf(part, font);
    if (used + own > width && used > 0) {
      lines++;
      used = part.trim() === '' ? 0 : own;
    } else used += own;
    if (own > width) {
      lines += Math.floor(own / width);
      used = own % width;
    }
  }
  return lines;
}

/** A text cut to a number of lines, with an ellipsis. */
export function clipped(text: string, width: number, font: Font, most: number): string {
  const plain = text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();
  if (linesOf(plain, width, font) <= most) return plain;
  let [low, high] = [0, Math.min(plain.length, 2000)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesOf(`${plain.slice(0, middle)}…`, width, font) <= most) low = middle;
    else high = middle - 1;
  }
  const cut = plain.slice(0, low).replace(/[\ud800-\udbff]$/, '');
  const words = /\s\S{1,14}$/.test(cut) ? cut.replace(/\s\S*$/, '') : cut;
  return `${words.replace(/[\s.,;:，。、；：]+$/, '')}…`;
}
