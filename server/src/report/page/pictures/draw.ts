import { displayWidth } from '../../../text/width.ts';
import type { Place } from '../../types.ts';
import { type Element, h, type Part } from '../element.ts';

/** Height of a line of a picture. */
export const line = 28;

/** The style of a text: `small` is smaller, `strong` is bold, `sign` is inside a circle. */
export type Kind = '' | 'small' | 'strong' | 'quiet' | 'small quiet' | 'small strong' | 'sign';

const narrow = /[\s.,:;'’|!()[\]{}/\-·"fijlrtIJ]/u;
const wide = /[mMW%@…→]/u;
const large = /[A-Zw&+=<>~_#]/u;

/**
 * Widths in em, those of the widest fonts that systems draw their windows with (DejaVu Sans,
 * Verdana).
 */
function emOf(character: string): number {
  if (displayWidth(character) > 1 || wide.test(character)) return 1;
  if (narrow.test(character)) return 0.42;
  return large.test(character) ? 0.8 : 0.64;
}

/** The width of a text in a picture, in whole pixels; an upper bound for narrower fonts. */
export function textWidth(text: string, kind: Kind = ''): number {
  const size = kind.includes('small') ? 12 : 13;
  const weight = kind.includes('strong') ? 1.12 : 1;
  let em = 0;
  for (const character of text) {
    const own = emOf(character);
    em += displayWidth(character) > 1 ? own : own * weight;
  }
  return Math.ceil(em * size);
}

/** A text truncated to a width in pixels, with an ellipsis. */
export function fit(text: string, width: number, kind: Kind = ''): string {
  if (textWidth(text, kind) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (textWidth(`${cut}${character}…`, kind) > width) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

/** The width of a column of texts with some space after it, at most `most`. */
export function widthOf(texts: readonly string[], most: number, kind: Kind = ''): number {
  return Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text, kind))) + 8);
}

/** A text in a picture. */
export function label(
  x: number,
  y: number,
  text: string,
  kind: Kind = '',
  anchor: 'start' | 'middle' | 'end' = 'start',
): Element {
  const className = kind === '' ? 'label' : `label ${kind}`;
  return h(
    'text',
    { x, y, class: className, ...(anchor !== 'start' && { 'text-anchor': anchor }) },
    text,
  );
}

/** The tooltip of a mark. */
export function hint(text: string): Element {
  return h('title', {}, text);
}

/** A group that represents something of the plan: clicking it goes there. */
export function mark(
  at: Place | undefined,
  name: string,
  ...parts: readonly (Part | readonly Part[])[]
): Element {
  return h('g', { ...(at && { 'data-at': placeText(at) }), class: 'mark' }, hint(name), ...parts);
}

/** A place as an attribute. */
export function placeText({ start, end }: Place): string {
  return `${start}-${end}`;
}

/** A picture with an accessible name; its table is below. */
export function picture(
  name: string,
  width: number,
  height: number,
  parts: readonly Part[],
): Element {
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture',
      role: 'img',
      'aria-label': name,
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width: Math.round(width),
      height: Math.round(height),
    },
    ...parts,
  );
}
