import { displayWidth } from '../../../text/width.ts';
import type { Place } from '../../types.ts';
import { type Element, h, type Part } from '../element.ts';

/** Height of a line of a picture, and how wide half a character is at its font size. */
export const line = 28;
export const cell = 6.9;

/** A text cut to a width in pixels, with an ellipsis. */
export function fit(text: string, width: number): string {
  const room = Math.max(1, Math.floor(width / cell));
  if (displayWidth(text) <= room) return text;
  let cut = '';
  for (const character of text) {
    if (displayWidth(cut + character) >= room) break;
    cut += character;
  }
  return `${cut}…`;
}

/** How wide a text is, at most `most`. */
export function widthOf(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map((text) => displayWidth(text) * cell)) + 8);
}

/** A text in a picture. */
export function label(
  x: number,
  y: number,
  text: string,
  kind = '',
  anchor: 'start' | 'middle' | 'end' = 'start',
): Element {
  const className = kind === '' ? 'label' : `label ${kind}`;
  return h(
    'text',
    { x, y, class: className, ...(anchor !== 'start' && { 'text-anchor': anchor }) },
    text,
  );
}

/** What is shown when the pointer rests on a mark. */
export function hint(text: string): Element {
  return h('title', {}, text);
}

/** A group that stands for something of the plan: pressing it goes there. */
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

/** A picture with its name for those who cannot see it; its table stands below. */
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
