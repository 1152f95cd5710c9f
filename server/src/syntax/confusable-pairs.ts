import { type QuotedText, quotedItem, quotedKey } from './confusable-quotes.ts';
import type { FormatWords } from './format-words.ts';

/** An open bracket. */
export interface Frame {
  readonly closer: string;
  /** In braces: the key whose value is being read. */
  field?: string | undefined;
  /** That key is in confusable quotes, so those around its value are no typography. */
  quotedKey?: boolean;
}

/** The context of a character in a flow collection. */
export interface Place {
  readonly top: Frame | undefined;
  /** The path to the innermost bracket, and to the value in it. */
  readonly here: readonly string[];
  readonly value: readonly string[];
  readonly inText: boolean;
}

/** Maximum length of a key. */
export const longestKey = 200;

/**
 * Confusable quotes around a key, an item or a value; in prose only if brackets or commas would
 * split it, or its key is quoted so.
 */
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
  const isProse = inText && !top?.quotedKey;
  return item && isProse && !/[,[\]{}]|:\s|\s#/.test(item.content) ? undefined : item;
}

/**
 * A separator between list items; in braces if another pair follows, and inside prose only if its
 * key is known.
 */
export function separates(
  line: string,
  at: number,
  { top, inText, value, here }: Place,
  words: FormatWords,
): boolean {
  if (top?.closer === ']') {
    if (isOpenBefore(line, at) || !words.isKnown(value)) return false;
    return !inText || words.isList(value);
  }
  const next = /^[，、]\s*([^\s:：,，{}[\]"']+)\s*[:：]/.exec(line.slice(at, at + longestKey));
  return next !== null && (!inText || words.isKey(here, next[1] ?? ''));
}

/** `（新浪和雅虎，筹备中）`: a comma inside round brackets is part of a text. */
function isOpenBefore(line: string, at: number): boolean {
  const before = line.slice(0, at);
  return /[(（][^()（）]*$/u.test(before) && /^[^()（）]*[)）]/u.test(line.slice(at));
}
