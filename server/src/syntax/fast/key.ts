import { COLON, SPACE } from '../codes.ts';
import type { ScalarNode } from '../tree.ts';
import type { LineCursor } from './line-cursor.ts';
import { keyColon } from './plain.ts';
import { quoted, scalar } from './scalars.ts';

/** Reads the key that the current line begins with. */
export function keyAt(
  cursor: LineCursor,
): { readonly node: ScalarNode; readonly after: number } | undefined {
  const { text, base, at, end } = cursor;
  const first = text.charCodeAt(at);
  if (first === 34 || first === 39) {
    const found = quoted(text, at, end);
    const colon = found ? cursor.skip(found.end) : -1;
    if (!found || text.charCodeAt(colon) !== COLON) return undefined;
    return {
      node: scalar(base, at, found.end, found.text, found.style),
      after: colon + 1,
    };
  }
  const colon = keyColon(text, at, end);
  if (colon < 0 || colon - at > 200) return undefined;
  let last = colon;
  while (text.charCodeAt(last - 1) === SPACE) last--;
  const word = text.slice(at, last);
  return word === '<<' || last === at
    ? undefined
    : { node: scalar(base, at, last, word, 'plain'), after: colon + 1 };
}

/** Whether a key with its colon begins there. */
export function startsEntry(cursor: LineCursor, at: number): boolean {
  const { text, end } = cursor;
  const first = text.charCodeAt(at);
  if (first === 34 || first === 39) {
    const found = quoted(text, at, end);
    return found !== undefined && text.charCodeAt(cursor.skip(found.end)) === COLON;
  }
  return keyColon(text, at, end) >= 0;
}
