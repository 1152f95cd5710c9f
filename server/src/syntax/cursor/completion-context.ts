import type { Span } from '../../text/span.ts';

/** The completion context at an offset. */
export interface CompletionContext {
  /** `key` a key of a map · `value` after `key:` · `item` of a list · `none` prose, a comment. */
  readonly kind: 'key' | 'value' | 'item' | 'none';
  /** The path to the map or list (for `value`: to the value). */
  readonly path: readonly string[];
  /**
   * Lists between the last of these keys and the cursor: 1 for an item, and for the keys of an item
   * that is a map.
   */
  readonly lists: number;
  /** The typed text, after the opening quote. */
  readonly prefix: string;
  /** The open quote at the cursor. */
  readonly quote: '' | '"' | "'";
  /** The existing key or value: from the typed text to its end, including its closing quote. */
  readonly replace: Span;
  /** Whether the line has the closing quote. */
  readonly closed: boolean;
  /** The end of the word at the cursor: other text may follow a key without a colon. */
  readonly wordEnd: number;
  /** Whether a colon follows, so that only the key is needed. */
  readonly colon: boolean;
  /** A missing space after a dash, a colon or a comma. */
  readonly lead: '' | ' ';
  /** Inside brackets. */
  readonly flow: boolean;
  /** Whether the surrounding keys are in double quotes, as in JSON. */
  readonly json: boolean;
  /** Column of the keys of this map. */
  readonly indent: number;
  /** Surplus spaces before it; negative: missing spaces. */
  readonly excess: number;
  /** Existing keys or items. */
  readonly present: readonly string[];
  /** Whether the line has no other content, so that a whole entry can be inserted. */
  readonly alone: boolean;
  /** Whether a `- ` precedes it. */
  readonly dashed: boolean;
}

/** The context without any completions. */
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

/** The start of the line that contains an offset. */
export function lineStartOf(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line that contains an offset, before its line break. */
export function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
}
