import { type CompletionContext, lineEnd } from './completion-context.ts';

/** The part of a context that depends on the key or value under the cursor. */
export type ScalarPart = Pick<
  CompletionContext,
  'prefix' | 'quote' | 'replace' | 'closed' | 'wordEnd' | 'colon'
>;

const quotedText = /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/;
const rest = { '"': /^(?:\\.|[^"\\])*"/, "'": /^(?:''|[^'])*'/ } as const;

/** The unclosed quote of a text. */
export function openQuote(typed: string): '' | '"' | "'" {
  const [first] = typed;
  if (first !== '"' && first !== "'") return '';
  return quotedText.test(typed) ? '' : first;
}

/** Whether a comment starts in the line, outside of quotes, closed or not. */
export function hasComment(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (/[^\s,:[\]{}]/.test(line[at - 1] ?? ' ')) continue;
    if (character === '"' || character === "'") {
      const length = quotedText.exec(line.slice(at))?.[0].length;
      if (length === undefined) return false;
      at += length - 1;
    } else if (character === '#' && /\s/.test(line[at - 1] ?? ' ')) return true;
  }
  return false;
}

/**
 * The key or value around the cursor, as far as it is on its line.
 * @param typed the text before the cursor, including its opening quote
 * @param may where it ends: `flow` at commas and brackets too, `key` at a colon
 */
export function scalarAt(
  text: string,
  at: number,
  typed: string,
  may: { readonly flow: boolean; readonly key: boolean },
): ScalarPart {
  const line = text.slice(at, lineEnd(text, at));
  const quote = openQuote(typed);
  const prefix = quote ? typed.slice(1) : typed;
  const closing = quote ? closingEnd(line, quote) : undefined;
  const end = closing ?? plainEnd(line, may, typed);
  const after = line.slice(end);
  return {
    prefix,
    quote,
    replace: { start: at - prefix.length, end: at + end },
    closed: closing !== undefined,
    wordEnd: at + (closing ?? Math.min(end, wordLength(line))),
    colon: may.key && colonAfter(after, closing !== undefined || quotedText.test(line)),
  };
}

/**
 * The end of an open quote: before the end of the line, a comment, a bracket, a comma or a colon.
 */
function closingEnd(line: string, quote: '"' | "'"): number | undefined {
  const found = rest[quote].exec(line)?.[0].length;
  return found !== undefined && /^\s*(?:$|[,\]}:#])/.test(line.slice(found)) ? found : undefined;
}

function plainEnd(
  line: string,
  { flow, key }: { readonly flow: boolean; readonly key: boolean },
  typed: string,
): number {
  const blanks = line.length - line.trimStart().length;
  const quoted = typed.trim() === '' ? quotedText.exec(line.slice(blanks))?.[0].length : undefined;
  if (quoted !== undefined) return blanks + quoted;
  let end = 0;
  for (; end < line.length; end++) {
    const character = line[end] ?? '';
    const next = line[end + 1];
    if (flow && /[,[\]{}，、]/.test(character)) break;
    if (character === '#' && /\s/.test(line[end - 1] ?? typed.at(-1) ?? ' ')) break;
    if ((flow || key) && (character === '：' || isColon(character, next, flow))) break;
  }
  return line.slice(0, end).trimEnd().length;
}

function isColon(character: string, next: string | undefined, flow: boolean): boolean {
  return character === ':' && (next === undefined || (flow ? /[\s,[\]{}]/ : /\s/).test(next));
}

function colonAfter(after: string, quoted: boolean): boolean {
  return (quoted ? /^\s*[:：]/ : /^\s*(?::(?=[\s,[\]{}]|$)|：)/).test(after);
}

function wordLength(line: string): number {
  return /^[^\s,:[\]{}#，、：]*/.exec(line.slice(0, 200))?.[0].length ?? 0;
}
