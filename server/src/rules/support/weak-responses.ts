// Responses to risks that name something, but nobody who acts on it, and no sign at which.
import type { Words } from '../../catalog/basics.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { isChinese, normalise } from '../../catalog/normalise.ts';
import { builtinReading, type Reading } from '../../catalog/reading.ts';
import { recogniseMechanisms } from '../../catalog/recognise.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Plan, Risk } from '../../model/plan.ts';
import { remembered } from '../../text/remember.ts';
import { isAbout, isIn } from './about.ts';
import { isPlaceholder } from './words.ts';

/** Maximum length of a clause that adds nothing to a reassurance, and of a brief response. */
const [fewWords, fewCharacters] = [3, 7];

/** Maximum length of what follows a word such as “more” in a response that still says nothing. */
const [restWords, restCharacters] = [2, 5];

/** A response that is nothing but more money for those who may leave. */
export function isPaid(text: string): boolean {
  const folded = normalise(text);
  return partsOf(folded).every((part) => isOneOf(builtinReading().paidResponses, part));
}

/** A response that says why the risk will not matter: “腾讯是股东，问题不大”. */
export function isReassurance(text: string): boolean {
  if (/\d/.test(text)) return false;
  const { reassurances } = builtinReading();
  const clauses = text.split(/[,，;；。]|\. /u).filter((clause) => clause.trim() !== '');
  const isHope = (clause: string): boolean => wordsIn(reassurances, normalise(clause)).length > 0;
  return clauses.some(isHope) && clauses.every((clause) => isHope(clause) || isShort(clause));
}

/**
 * A response of a few words that no initiative and no means of the catalogue stands behind,
 * without owner, sign or figure: “compliance team”, “锁价”.
 */
export function isBrief(plan: Plan, catalog: Catalog, { response, trigger, owner }: Risk): boolean {
  if (!response || trigger || owner || /[\d@:：]/.test(response.text)) return false;
  if (!isShort(response.text) || isPlaceholder(response.text)) return false;
  const folded = normalise(response.text);
  return (
    !plainDeed.test(response.text.trim()) &&
    recogniseMechanisms(catalog, response.text).length === 0 &&
    !plan.initiatives.some((one) => isAbout(one, folded)) &&
    !plan.levers.some(({ key }) => isIn(folded, normalise(key)))
  );
}

/** “charge for returns”, “签长期协议”: short, and it says what is done. */
const plainDeed =
  /^(?:charge|publish|sell|sign|leave|never|close|refuse|insure)\s|^(?:跟价|签|不接|不做|停)/iu;

function isShort(text: string): boolean {
  const trimmed = text.trim();
  return isChinese(trimmed)
    ? trimmed.length <= fewCharacters
    : trimmed.split(/\s+/).length <= fewWords;
}

/**
 * More of the same in a few words, or a noun alone: “more buyers”, “加强检测”, “training”; not if an
 * initiative does just that.
 */
export function saysLittle(plan: Plan, text: string): boolean {
  const folded = normalise(text);
  // `keep promos running` says what is done.
  if (/\d|^keep \w+ing\b|^keep .{3,30}ing$/u.test(folded)) return false;
  const isNoun = partsOf(folded).every((part) => isOneOf(builtinReading().emptyNouns, part));
  const rest = isNoun ? folded : afterEffort(folded);
  return rest !== undefined && !plan.initiatives.some((one) => isAbout(one, rest));
}

/** What follows a word such as “more”; undefined where there is none, or more than a few words. */
function afterEffort(folded: string): string | undefined {
  const [rest] = efforts(builtinReading())
    .filter(({ start }) => folded.startsWith(start))
    .map(({ length }) => folded.slice(length).trim())
    .sort((a, b) => a.length - b.length);
  const isShort = isChinese(rest ?? '')
    ? (rest ?? '').length <= restCharacters
    : (rest ?? '').split(' ').length <= restWords;
  return isShort ? rest : undefined;
}

/** An English word ends with a space. */
const efforts = remembered(({ emptyEfforts: { en, zh } }: Reading) =>
  [...en, ...zh].map((word) => ({
    start: isChinese(word) ? word : `${word} `,
    length: word.length,
  })),
);

function partsOf(folded: string): readonly string[] {
  return folded.split(/[,、，;；]| and |和|与/u).map((part) => part.trim());
}

function isOneOf(words: Words, folded: string): boolean {
  return foldedWords(words).has(folded);
}

const foldedWords = remembered(({ en, zh }: Words) => new Set([...en, ...zh].map(normalise)));
