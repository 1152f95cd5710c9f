import type { Span } from '../../text/span.ts';

/** What could be typed at a place. */
export interface CompletionContext {
  /** `key` a key of a map · `value` after `key:` · `item` of a list · `none` running text, a comment. */
  readonly kind: 'key' | 'value' | 'item' | 'none';
  /** Keys from the top of the file to the map or list (for `value`: to the value). */
  readonly path: readonly string[];
  /** Lists between the last of these keys and the cursor: 1 for an item, and for the keys of an item that is a map. */
  readonly lists: number;
  /** What is typed already, after the opening quote. */
  readonly prefix: string;
  /** The quote that is open at the cursor. */
  readonly quote: '' | '"' | "'";
  /** The key or value that is there: from what is typed to its end, with its closing quote. */
  readonly replace: Span;
  /** The line has the closing quote. */
  readonly closed: boolean;
  /** The end of the word at the cursor: after a key without a colon something else may follow. */
  readonly wordEnd: number;
  /** A colon follows: only the key is missing. */
  readonly colon: boolean;
  /** The blank that is missing after a dash, a colon or a comma. */
  readonly lead: '' | ' ';
  /** Inside brackets. */
  readonly flow: boolean;
  /** The keys around are in double quotes, as in JSON. */
  readonly json: boolean;
  /** Column of the keys of this map. */
  readonly indent: number;
  /** Blanks that stand before it beyond that column; below 0: blanks that are missing. */
  readonly excess: number;
  /** Keys or items that are there already. */
  readonly present: readonly string[];
  /** The line holds nothing but this: a whole entry can be written. */
  readonly alone: boolean;
  /** A `- ` stands before it. */
  readonly dashed: boolean;
}

/** Where nothing can be offered. */
export function noContext(at: number): CompletionContext {
  return {
    kind: 'none',
    path: [],
    lists: 0,
    prefix: '',
    quote: '',
    replace: { start: at, end: at },
    closed: false,
    wordEnd: at,
    colon: false,
    lead: '',
    flow: false,
    json: false,
    indent: 0,
    excess: 0,
    present: [],
    alone: false,
    dashed: false,
  };
}

/** Where the line that holds a place starts. */
export function lineStartOf(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line that holds a place, before its line break. */
export function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
}
