import { kept } from '../text/kept.ts';
import { remembered } from '../text/remember.ts';
import type { Words } from './basics.ts';
import { foldWord, isChinese } from './normalise.ts';

/**
 * The words of a list that a text contains: Chinese ones anywhere, others as whole words.
 * @param words a list of the built-in catalogue
 * @param folded the text, as `normalise` returns it
 */
export function wordsIn(words: Words, folded: string): readonly string[] {
  const answers = answersFor(folded);
  const answer = answers.get(words) ?? search(words, folded);
  answers.set(words, answer);
  return answer;
}

/** What was found in a text, by the list: many rules ask the same of the same names. */
const answersFor = kept(() => new Map<Words, readonly string[]>());

const none: readonly string[] = [];

function search(words: Words, folded: string): readonly string[] {
  // Most texts contain none of them.
  if (!anyOf(words).test(folded)) return none;
  return [...words.en, ...words.zh].filter((word) => patternOf(word).test(folded));
}

const anyOf = remembered(({ en, zh }: Words) => toPattern([...en, ...zh]));
const patternOf = kept((word) => toPattern([word]));

/** What finds any of some words in a folded text. */
function toPattern(words: readonly string[]): RegExp {
  const folded = words.map(foldWord);
  const chinese = folded.filter(isChinese).map(escaped);
  const others = folded.filter((word) => !isChinese(word)).map(escaped);
  const whole = others.length > 0 ? [`(?<![a-z0-9])(?:${others.join('|')})(?![a-z0-9])`] : [];
  return new RegExp([...chinese, ...whole].join('|') || '(?!)');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
