import { isGoods } from './goods.ts';
import { contained, headOf, isTrap, mainPart } from './item-parts.ts';
import { keptAnswers } from './kept-answers.ts';
import { foldWord, isChinese, normalise } from './normalise.ts';
import { numberPattern } from './number-patterns.ts';
import { both, isTurnedRound, partsOf, strip, without } from './proper-names.ts';
import { builtinReading } from './reading.ts';
import { spotted } from './spotted.ts';
import { countedInside, meantBy } from './such-as.ts';
import type { Catalog } from './types.ts';
import { nameUnder } from './under-lever.ts';

/** The context of an item of a mechanism list. */
export interface ItemBeside {
  /** Models of the plan, primary first. */
  readonly models: readonly string[];
  /** Id of the lever that contains it. */
  readonly under?: string | undefined;
  /** Names from the plan, such as the company. */
  readonly own?: readonly string[];
}

/**
 * Interprets an item that is not a word of the catalogue, in the configured steps: a common phrase
 * with its own figure, names and figures beside a known word, a known word inside it, word groups,
 * the name of a lever.
 * @returns the mechanism or the lever; `silent` for names, figures and fields of work; undefined
 *   for the writer's own wording
 */
export function readItem(catalog: Catalog, text: string, beside: ItemBeside): ItemReading {
  return answers(catalog, { text, beside });
}

/**
 * The mechanism or the lever that an item means; `silent` for names, figures and fields of work;
 * undefined for the writer's own wording.
 */
export type ItemReading =
  | { readonly id: string }
  | { readonly lever: string }
  | 'silent'
  | undefined;

const answers = keptAnswers((catalog, { text, beside }: ItemQuestion): ItemReading => {
  if (text.length > longest) return undefined;
  const read = answer(catalog, text, beside);
  const isWrong = typeof read === 'object' && 'id' in read && isTrap(text, read.id);
  return isWrong ? 'silent' : read;
});

interface ItemQuestion {
  readonly text: string;
  readonly beside: ItemBeside;
}

/** Longer items are sentences. */
const longest = 120;

function answer(catalog: Catalog, text: string, beside: ItemBeside): ItemReading {
  const { models } = beside;
  // The rest of a number that a comma in a list cut in two.
  if (/^\d{3} /.test(text)) return 'silent';
  const whole = meantBy(catalog, 'mechanism', text, models);
  if (whole !== undefined) return { id: whole };
  const pattern = numberPattern(text);
  if (pattern !== undefined) return { id: pattern };
  const isTurned = (matched: readonly string[]): boolean => isTurnedRound(text, matched);
  const stripped = strip(text, beside.own);
  if (stripped.changed) {
    if (stripped.rest === '') return nameUnder(stripped, beside.under) ?? 'silent';
    const found = meantBy(catalog, 'mechanism', stripped.rest, models);
    if (found !== undefined && !isTurned([stripped.rest])) return { id: found };
  }
  const bare = bareWord(stripped.rest);
  const id = bare === stripped.rest ? undefined : meantBy(catalog, 'mechanism', bare, models);
  if (id !== undefined && !isTurned([bare])) return { id };
  const [first, ...others] = partsOf(normalise(text)).map((part) => ownWord(catalog, part, models));
  if (first !== undefined && others.length > 0 && !others.includes(undefined) && !isTurned([]))
    return { id: first };
  const inside = contained(catalog, text, models);
  if (inside && !isTurned([inside.word])) return { id: inside.id };
  const group = spotted('mechanism', stripped.rest);
  if (group && catalog.mechanisms.has(group.id) && !isTurned(group.words)) return { id: group.id };
  const head = headOf(stripped.rest);
  const means = head === undefined ? undefined : ownWord(catalog, head, models);
  if (head !== undefined && means !== undefined && !isTurned([head])) return { id: means };
  const counted = countedInside(catalog, stripped.rest);
  if (counted && !isTurned([counted.word])) return { id: counted.id };
  const main = mainPart(text);
  const read = main === undefined ? undefined : answer(catalog, main, beside);
  if (read !== undefined && read !== 'silent' && 'id' in read && !isTurned([])) return read;
  if (isTurned([])) return 'silent';
  const lever = meantBy(catalog, 'lever', stripped.rest, models);
  if (lever !== undefined) return { lever };
  const isLeft = spotted('lever', stripped.rest) || isGoods(text, beside.under);
  return isLeft || isOwnName(text, stripped.rest, beside.own) ? 'silent' : undefined;
}

/** `盒马小站`: a Chinese name of the company with a short word, which names a part of it. */
function isOwnName(text: string, rest: string, own: readonly string[] = []): boolean {
  const word = foldWord(text);
  return isChinese(word) && rest.length < 5 && own.some((name) => isStart(foldWord(name), word));
}

function isStart(name: string, word: string): boolean {
  return name.length > 1 && word.startsWith(name);
}

/** An item without words at both ends that say little: `better`, `programme`. */
function bareWord(item: string): string {
  return without(item, both(builtinReading().properNames.itemModifiers));
}

/** The mechanism that one part of an item names by itself. */
function ownWord(catalog: Catalog, part: string, models: readonly string[]): string | undefined {
  const found = meantBy(catalog, 'mechanism', part, models);
  return found ?? meantBy(catalog, 'mechanism', bareWord(part), models);
}
