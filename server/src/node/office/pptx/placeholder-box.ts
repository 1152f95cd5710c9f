import type { Box } from '../../../documents/out/deck.ts';
import type { Attributes } from '../../../documents/read/xml.ts';
import { point } from './drawing.ts';
import { eachElement, type Parts } from './parts.ts';

/** Types of placeholders for the main text, and for the title. */
export const bodyTypes = ['', 'obj', 'body'] as const;
export const titleTypes = ['title', 'ctrTitle'] as const;

/** The place of the first placeholder of some types in a layout or master, where it says one. */
export function placeholderBox(
  parts: Parts,
  part: string | undefined,
  types: readonly string[],
): Box | undefined {
  let found: Box | undefined;
  let shape: { type?: string; at?: Attributes; size?: Attributes } = {};
  eachElement(
    part === undefined ? undefined : parts.get(part),
    (name, attributes) => {
      if (name === 'sp') shape = {};
      if (name === 'ph') shape.type = attributes.type ?? '';
      if (name === 'off') shape.at ??= attributes;
      if (name === 'ext' && attributes.cx !== undefined) shape.size ??= attributes;
    },
    (name) => {
      const { type, at, size } = shape;
      if (name !== 'sp' || found || type === undefined || !types.includes(type) || !at || !size)
        return;
      const [x = 0, y = 0, w = 0, h = 0] = [at.x, at.y, size.cx, size.cy].map(
        (one) => Number(one) / point,
      );
      if (w > 0 && h > 0) found = { x, y, w, h };
    },
  );
  return found;
}
