// Whether work in a plan's own words is about something else that the plan names.
import { isChinese, normalise } from '../../catalog/normalise.ts';
import type { Initiative } from '../../model/plan.ts';

/**
 * Whether an initiative speaks of what some words name.
 * @param least the share of them that it has to name, from 0 to 1
 */
export function isAbout({ key, name, note }: Initiative, words: string, least = 0.5): boolean {
  return isIn(words, normalise([key, name?.text ?? '', note?.text ?? ''].join(' ')), least);
}

/** Whether a text has at least that share of the pairs of characters, or of the longer words. */
export function isIn(words: string, text: string, least = 0.5): boolean {
  const parts = isChinese(words)
    ? [...words].slice(1).map((character, index) => `${words[index]}${character}`)
    : words.split(' ').flatMap((word) => (word.length > 3 ? word.replace(/s$/, '') : []));
  const found = parts.filter((part) => text.includes(part));
  return found.length > 0 && found.length >= parts.length * least;
}
