import { type QuotedText, quotedItem, quotedKey } from './confusable-quotes.ts';
import type { FormatWords } from './format-words.ts';

/** A bracket that is open. */
export interface Frame {
  readonly closer: string;
  /** In braces: the key whose value is being read. */
  field?: string | undefined;
}

/** Where a character of a flow collection stands. */
export interface Place {
  readonly top: Frame | undefined;
  /** Keys down to the innermost bracket, and to the value in it. */
  readonly here: readonly string[];
  readonly value: readonly string[];
  readonly inText: boolean;
}

/** A longer word is no key. */
export const longestKey = 200;

/** Quotes that YAML does not know round a key, an item or a value; in prose only where brackets or commas would tear it. */
export function quotedHere(
  line: string,
  at: number,
  { top, here, inText }: Place,
  words: FormatWords,
): QuotedText | undefined {
  if (top?.closer === '}' && top.field === undefined) {
    const key = quotedKey(line, at);
    const known = key && (words.isKey(here, key.content) || words.isMap(here));
    return known ? key : undefined;
  }
  const item = quotedItem(line, at);
  return item && inText && !/[,[\]{}]|:\s|\s#/.test(item.content) ? undefined : item;
}

/** Between the items of a list it separates; in braces when another pair follows, and inside prose only when its key is known. */
export function separates(
  line: string,
  at: number,
  { top, inText, value, here }: Place,
  words: FormatWords,
): boolean {
  if (top?.closer === ']') return !inText || words.isList(value);
  const next = /^[，、]\s*([^\s:：,，{}[\]"']+)\s*[:：]/.exec(line.slice(at, at + longestKey));
  return next !== null && (!inText || words.isKey(here, next[1] ?? ''));
}
