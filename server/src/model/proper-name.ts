import { both } from '../catalog/proper-names.ts';
import { builtinReading } from '../catalog/reading.ts';
import { remembered } from '../text/remember.ts';
import type { Plan } from './plan.ts';

const marked = /[+®™]|\p{L}[.&]\p{L}|\p{L} & \p{Lu}|\p{Ll}\p{Lu}|\p{L} ?[x×] ?\p{Lu}/u;
const acronym = /^[\p{Lu}\d]{2,5}$/u;
const quoted = /^(?:[“”"「『《].*[”"」』》]|'.*')$/u;
const capitals = /^(?:[\p{Lu}\d][\p{L}\p{M}\d’'-]*)(?: [\p{Lu}\d][\p{L}\p{M}\d’'-]*){0,3}$/u;
/** `Wink app`, `Berlin office`: a name and what it is the name of. */
const named = /^\p{Lu}[\p{L}\p{M}\d’'-]+(?: [\p{L}\p{M}\d’'-]+){1,5}$/u;
/** `eufy`, `DHLink`, `Galénic`. */
const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}\d’'-]*$/u;
/** `$20 an hour against $85`, `from $129`: what something costs. */
const price = /^(?:from |up to |under |over |about |only |at )?(?:[$€£₹¥]|R\$ ?|Rs\.? ?)\d/u;

/**
 * Whether an item looks like the name of a programme, a brand, a place or a product, which no
 * catalogue can know.
 */
export function isProperName(plan: Plan, text: string): boolean {
  const word = text.trim();
  if (word.length > 120) return false;
  if (marked.test(word) || acronym.test(word) || quoted.test(word) || word.includes('%'))
    return true;
  if (/^[\d.,\s%]+\p{L}{0,12}(?: \p{L}+){0,2}$/u.test(word) || price.test(word)) return true;
  if (isIn(plan.title?.text, word) || isIn(plan.company?.text, word)) return true;
  if (latin.test(word) && shareOf(plan, /\p{Script=Han}/u) > 0.5) return true;
  if (capitals.test(word)) return shareOf(plan, /^\p{Ll}/u) > 0;
  return named.test(word) ? shareOf(plan, /^\p{Ll}/u) > 0.5 : endsAsName(word);
}

function isIn(text: string | undefined, word: string): boolean {
  return text !== undefined && word.length > 1 && text.toLowerCase().includes(word.toLowerCase());
}

/** `涂多多`: a short Chinese item with an ending that names are made with. */
function endsAsName(word: string): boolean {
  const endings = both(builtinReading().properNames.nameEndings);
  return /^\p{Script=Han}{3,5}$/u.test(word) && endings.some((ending) => word.endsWith(ending));
}

/** The share of a plan's items of a kind, so that an item of another kind is significant. */
function shareOf(plan: Plan, kind: RegExp): number {
  const items = itemsOf(plan);
  return items.filter((text) => kind.test(text)).length / Math.max(1, items.length);
}

const itemsOf = remembered(({ levers, initiatives }: Plan): readonly string[] =>
  [...levers, ...initiatives]
    .flatMap(({ mechanisms }) => mechanisms)
    .flatMap(({ text }) => (/^\p{L}/u.test(text) ? [text] : [])),
);
