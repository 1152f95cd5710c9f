import { COLON, HASH, SPACE } from '../codes.ts';
import { beginsPlain } from './scalars.ts';

/** The offset after a plain scalar; -1 for anything else. */
export function plainEnd(text: string, at: number, end: number): number {
  if (!beginsPlain(text, at, end)) return -1;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === COLON && (i + 1 === end || text.charCodeAt(i + 1) === SPACE)) return -1;
    if (code === HASH && text.charCodeAt(i - 1) === SPACE) return i;
  }
  return end;
}

/** The offset of the colon of a plain key; -1 without one. */
export function keyColon(text: string, at: number, end: number): number {
  if (!beginsPlain(text, at, end)) return -1;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === COLON && (i + 1 === end || text.charCodeAt(i + 1) === SPACE)) return i;
    if (code === HASH && text.charCodeAt(i - 1) === SPACE) return -1;
  }
  return -1;
}
