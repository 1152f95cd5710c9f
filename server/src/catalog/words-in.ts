import type { Words } from './basics.ts';
import { foldWord, isChinese } from './normalise.ts';

/**
 * The words of a list that a text contains: Chinese ones anywhere, others as whole words.
 * @param folded the text, as `foldWord` returns it
 */
export function wordsIn({ en, zh }: Words, folded: string): readonly string[] {
  return [...en, ...zh].filter((word) => stands(foldWord(word), folded));
}

function stands(word: string, text: string): boolean {
  if (isChinese(word)) return text.includes(word);
  const isPart = (character: string): boolean => /[a-z0-9]/.test(character);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(at + word.length))) return true;
  return false;
}
