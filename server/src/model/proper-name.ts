import { remembered } from '../text/remember.ts';
import type { Plan } from './plan.ts';

const marked = /[+®™]|\p{L}[.&]\p{L}|\p{Ll}\p{Lu}|\p{L} ?[x×] ?\p{Lu}/u;
const acronym = /^[\p{Lu}\d]{2,5}$/u;
const quoted = /^(?:[“”"「『《].*[”"」』》]|'.*')$/u;
const capitals = /^(?:[\p{Lu}\d][\p{L}\p{M}\d’']*)(?: [\p{Lu}\d][\p{L}\p{M}\d’']*){0,3}$/u;

/**
 * Whether an item looks like the name of a programme, a brand, a place or a product, which no
 * catalogue can know.
 */
export function isProperName(plan: Plan, text: string): boolean {
  const word = text.trim();
  if (word.length > 120) return false;
  if (marked.test(word) || acronym.test(word) || quoted.test(word) || word.includes('%'))
    return true;
  if (/^[\d.,\s%]+\p{L}{0,12}(?: \p{L}+){0,2}$/u.test(word)) return true;
  if (isIn(plan.title?.text, word) || isIn(plan.company?.text, word)) return true;
  return capitals.test(word) && isWrittenSmall(plan);
}

function isIn(text: string | undefined, word: string): boolean {
  return text !== undefined && word.length > 1 && text.toLowerCase().includes(word.toLowerCase());
}

/** Whether items of the plan usually start in lower case, so that a capital is significant. */
const isWrittenSmall = remembered(({ levers, initiatives }: Plan): boolean => {
  const items = [...levers, ...initiatives]
    .flatMap(({ mechanisms }) => mechanisms)
    .filter(({ text }) => /^\p{L}/u.test(text));
  return items.some(({ text }) => /^\p{Ll}/u.test(text));
});
