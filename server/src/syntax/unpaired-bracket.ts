import { withoutComment } from '../text/ends.ts';

/** An unpaired bracket. */
export interface UnpairedBracket {
  readonly bracket: string;
  /** Where it stands. */
  readonly at: number;
  /** For an opening bracket: the most plausible place of the closing one, and its character. */
  readonly close?: { readonly at: number; readonly end: number; readonly bracket: string };
}

const partners: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The first unpaired bracket, outside of quotes and comments. */
export function findUnpairedBracket(text: string): UnpairedBracket | undefined {
  const open: { readonly bracket: string; readonly at: number }[] = [];
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\n') isStart = true;
    else if (character === '#' && /\s/.test(text[at - 1] ?? ' ')) at = endOfLine(text, at) - 1;
    else if (/["']/.test(character) && isStart) {
      const close = text.indexOf(character, at + 1);
      if (close < 0) return undefined;
      at = close;
      isStart = false;
    } else if (partners[character] !== undefined && (isStart || open.length > 0)) {
      open.push({ bracket: character, at });
      isStart = true;
    } else if ((character === ']' || character === '}') && open.length > 0) {
      const top = open.pop();
      if (top && partners[top.bracket] !== character) {
        const isMeant = open.some(({ bracket }) => partners[bracket] === character);
        const end = blanksBack(text, at);
        return isMeant ? unclosed(top, end, end) : { bracket: character, at };
      }
      isStart = false;
    } else if (character === ',' && open.length > 0) isStart = true;
    else if (character === ':' || character === '-') isStart = /\s/.test(text[at + 1] ?? '\n');
    else if (!/\s/.test(character)) isStart = false;
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const end = last.at + withoutComment(text.slice(last.at, endOfLine(text, last.at))).length;
  const close = blanksBack(text, end);
  // A comma after the closing bracket is only a separator inside other brackets.
  return unclosed(last, close, open.length > 1 ? close : end);
}

function unclosed(
  { bracket, at }: { readonly bracket: string; readonly at: number },
  close: number,
  end: number,
): UnpairedBracket {
  return { bracket, at, close: { at: close, end, bracket: partners[bracket] ?? '' } };
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

function blanksBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && ', \t\r\n'.includes(text[at - 1] ?? '')) at--;
  return at;
}
