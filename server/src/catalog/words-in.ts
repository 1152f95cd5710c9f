import type { Words } from './basics.ts';
import { foldWord, isChinese } from './normalise.ts';

/**
 * The words of a list that a text contains: Chinese ones anywhere, others as whole words.
 * @param folded the text, as `foldWord` returns it
 */
export function wordsIn(words: Words, folded: string): readonly string[] {
  const found: string[] = [];
  for (const [word, plain] of foldedOf(words)) if (stands(plain, folded)) found.push(word);
  return found;
}

const known = new WeakMap<Words, readonly (readonly [string, string])[]>();

/** Each word with its folded form, folded once for each list. */
function foldedOf(words: Words): readonly (readonly [string, string])[] {
  const pairs =
    known.get(words) ?? [...words.en, ...words.zh].map((word) => [word, foldWord(word)] as const);
  known.set(words, pairs);
  return pairs;
}

function stands(word: string, text: string): boolean {
  if (isChinese(word)) return text.includes(word);
  const isPart = (character: string): boolean => /[a-z0-9]/.test(character);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(at + word.length))) return true;
  return false;
}
