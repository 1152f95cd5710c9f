import { blanksBefore, withoutComment } from '../text/ends.ts';
import type { Span } from '../text/span.ts';

/** A quote that is not closed on its line, and the most plausible end. */
export interface OpenQuote {
  readonly quote: '"' | "'";
  /** From the quote to the end of its text. */
  readonly span: Span;
}

/** What may follow the closing quote of a value or key. */
const ending = /^[ \t]*(?:[,\]}:]|$|\r?\n|[ \t]#)/;

/**
 * The first unpaired quote of a text. A quoted text may span several lines; a quote is unpaired if
 * the next one of its kind is followed by something that cannot follow a value.
 */
export function findOpenQuote(text: string): OpenQuote | undefined {
  const open: string[] = [];
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\n') isStart = true;
    else if (character === '#' && (isStart || /\s/.test(text[at - 1] ?? ''))) {
      const end = text.indexOf('\n', at);
      at = (end < 0 ? text.length : end) - 1;
    } else if ((character === '"' || character === "'") && isStart) {
      const close = closing(text, at, character);
      if (isOpen(text, at, close, open.length > 0))
        return { quote: character, span: { start: at, end: meantEnd(text, at, open.at(-1)) } };
      at = close;
      isStart = false;
    } else if (character === '[' || character === '{') {
      if (isStart || open.length > 0) open.push(character);
    } else if (character === ']' || character === '}') {
      open.pop();
      isStart = false;
    } else if (character === ',' && open.length > 0) isStart = true;
    else if (character === ':' || character === '-')
      isStart = /\s/.test(text[at + 1] ?? '\n') || (character === ':' && text[at - 1] === '"');
    else if (!/\s/.test(character)) isStart = false;
  }
  return undefined;
}

/**
 * Whether a quote and the next one of its kind are not a pair. On one line outside of brackets they
 * always are: text after them is a different mistake.
 */
function isOpen(text: string, at: number, close: number, inFlow: boolean): boolean {
  if (close < 0) return true;
  if (ending.test(text.slice(close + 1, close + 80))) return false;
  const content = text.slice(at + 1, close);
  return content.includes('\n') || (inFlow && /[,:]$/.test(content.trimEnd()));
}

function closing(text: string, at: number, quote: string): number {
  for (let i = at + 1; i < text.length; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === quote) i++;
      else return i;
    }
  }
  return -1;
}

/**
 * The end of the line, without a comment; in brackets the first comma or bracket, in braces the
 * comma before the next key.
 */
function meantEnd(text: string, at: number, bracket: string | undefined): number {
  const newline = text.indexOf('\n', at);
  const body = withoutComment(text.slice(at, newline < 0 ? text.length : newline)).trimEnd();
  const whole = at + blanksBefore(body, body.length, ', \t');
  if (bracket === undefined) return at + body.length;
  if (bracket === '[') {
    const end = body.search(/[,\]]/);
    return end < 0 ? whole : at + end;
  }
  const nextPair = /,\s*(?:"[^",]*"|'[^',]*'|[^\s,:[\]{}"']+)\s*:/.exec(body)?.index;
  if (nextPair !== undefined) return at + nextPair;
  const end = blanksBefore(body, body.length, ']}, \t');
  const close = body.slice(end).search(/[\]}]/);
  return close < 0 ? whole : at + end + close;
}
