import { blanksBefore } from '../text/ends.ts';
import type { Span, TextEdit } from '../text/span.ts';

/**
 * Removes one of the parts between two brackets, with the comma that becomes superfluous. A part
 * that is alone on its lines is removed with them; all comments except the one on its own line
 * stay.
 * @param parts from the first to the last character of each
 */
export function removeFromFlow(text: string, parts: readonly Span[], index: number): TextEdit[] {
  const part = parts[index];
  if (!part) return [];
  const comma = commaAfter(text, part.end, parts[index + 1]?.start ?? text.length);
  const before = parts[index - 1];
  const isLast = index === parts.length - 1;
  // Before a bracket the comma of the previous part would be invalid in JSON.
  const left =
    isLast && comma === undefined && before ? commaAfter(text, before.end, part.start) : undefined;
  const end = comma === undefined ? part.end : comma + 1;
  const own = lineAround(text, { start: part.start, end });
  const gone = own ?? { start: part.start, end: blanksAfter(text, end) };
  if (left === undefined) return [{ span: gone, newText: '' }];
  if (!own && text.slice(left + 1, part.start).trim() === '')
    return [{ span: { start: left, end: part.end }, newText: '' }];
  return [
    { span: { start: left, end: left + 1 }, newText: '' },
    { span: own ?? part, newText: '' },
  ];
}

/** The comma after a part; comments may be in between. */
function commaAfter(text: string, from: number, until: number): number | undefined {
  const [found] = /^(?:\s|(?<=\s)#[^\n]*\n)*,/.exec(text.slice(from, until)) ?? [];
  return found === undefined ? undefined : from + found.length - 1;
}

/** The lines of a part with their comment and line break, if they have no other content. */
function lineAround(text: string, { start, end }: Span): Span | undefined {
  const from = blanksBefore(text, start, ' \t');
  const isFirst = from > 0 && text[from - 1] !== '\n';
  const [rest] = /^[ \t]*(?:[ \t]#[^\n]*)?\r?\n/.exec(text.slice(end)) ?? [];
  return isFirst || rest === undefined ? undefined : { start: from, end: end + rest.length };
}

function blanksAfter(text: string, from: number): number {
  let end = from;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}
