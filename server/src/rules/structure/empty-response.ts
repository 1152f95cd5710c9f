import type { Words } from '../../catalog/basics.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { isChinese, normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { recognise } from '../../catalog/recognise.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { isSlogan } from '../support/slogans.ts';

/** Maximum length of the rest of a response that still says nothing. */
const most = 6;

/** Maximum length of what follows a word such as “more” in a response that still says nothing. */
const [fewWords, fewCharacters] = [2, 5];

export default defineRule({
  code: 'STR017',
  name: 'empty-response',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Response without an action', zh: '应对里没有动作' },
  why: {
    en: 'The response to a risk is something that somebody does when it occurs: not attention, time or money that others have yet to give.',
    zh: '风险来临那天有人去做的事才是应对；“关注”“给点时间”“再融资”都不是。',
  },
  message: {
    en: '“{response}” names no action. What will be done, by whom, when the risk occurs?',
    zh: '“{response}”没有说做什么。风险出现时，谁做哪件事？',
  },
  variants: {
    paid: {
      en: '“{response}” buys loyalty that goes to whoever pays more, and it comes out of the margin. What else keeps them?',
      zh: '“{response}”买来的忠诚，谁给得多就跟谁走，花的还是自己的毛利。除了钱，还靠什么留住？',
    },
  },
  yieldsTo: { entry: ['STR014'] },
  asksForMore: true,
  check({ plan, catalog, report }) {
    for (const { response, trigger, owner } of plan.risks) {
      if (!response) continue;
      if (isPaid(response.text)) {
        report({
          span: response.span,
          path: response.path,
          variant: 'paid',
          data: { response: response.text },
        });
        continue;
      }
      const isBrief = !(trigger && owner) && saysLittle(plan, response.text);
      if (!isBrief && !isEmpty(catalog, response.text)) continue;
      report({ span: response.span, path: response.path, data: { response: response.text } });
    }
  },
});

/** A response that is nothing but more money for those who may leave. */
function isPaid(text: string): boolean {
  const folded = normalise(text);
  return partsOf(folded).every((part) => isOneOf(builtinReading().paidResponses, part));
}

/** Whether a response is made of empty words, with at most a few others, and no means or figure. */
function isEmpty(catalog: Catalog, text: string): boolean {
  if (/\d/.test(text)) return false;
  if (isSlogan(catalog, text)) return true;
  const { emptyResponses, emptyMeans } = builtinReading();
  const folded = normalise(text);
  const found = [...wordsIn(emptyResponses, folded)].sort((a, b) => b.length - a.length);
  if (found.length === 0) return false;
  if (
    recognise(catalog, text).some(
      ({ kind, id }) => kind === 'mechanism' && !emptyMeans.includes(id),
    )
  )
    return false;
  const rest = found.reduce((left, word) => left.split(normalise(word)).join(' '), folded);
  return letters(rest) <= most;
}

/**
 * More of the same in a few words, or a noun alone: “more buyers”, “加强检测”, “training”; not if an
 * initiative does just that.
 */
function saysLittle(plan: Plan, text: string): boolean {
  const folded = normalise(text);
  if (/\d/.test(folded)) return false;
  const isNoun = partsOf(folded).every((part) => isOneOf(builtinReading().emptyNouns, part));
  const rest = isNoun ? folded : afterEffort(folded);
  return rest !== undefined && !plan.initiatives.some((one) => isAbout(one, rest));
}

/** What follows a word such as “more”; undefined where there is none, or more than a few words. */
function afterEffort(folded: string): string | undefined {
  const { en, zh } = builtinReading().emptyEfforts;
  const [rest] = [...en, ...zh]
    .filter((word) => startsWith(folded, word))
    .map((word) => folded.slice(word.length).trim())
    .sort((a, b) => a.length - b.length);
  const isShort = isChinese(rest ?? '')
    ? (rest ?? '').length <= fewCharacters
    : (rest ?? '').split(' ').length <= fewWords;
  return isShort ? rest : undefined;
}

/** Whether an initiative speaks of most of what some words name. */
function isAbout({ key, name, note }: Initiative, words: string): boolean {
  const text = normalise([key, name?.text ?? '', note?.text ?? ''].join(' '));
  const parts = isChinese(words)
    ? [...words].slice(1).map((character, index) => `${words[index]}${character}`)
    : words.split(' ').flatMap((word) => (word.length > 3 ? word.replace(/s$/, '') : []));
  const found = parts.filter((part) => text.includes(part));
  return found.length > 0 && found.length * 2 >= parts.length;
}

function startsWith(folded: string, word: string): boolean {
  return isChinese(word) ? folded.startsWith(word) : folded.startsWith(`${word} `);
}

function partsOf(folded: string): readonly string[] {
  return folded.split(/[,、，;；]| and |和|与/u).map((part) => part.trim());
}

function isOneOf({ en, zh }: Words, folded: string): boolean {
  return [...en, ...zh].some((word) => normalise(word) === folded);
}

/** The length of the rest in letters; a Chinese character counts as two. */
function letters(text: string): number {
  const words = text.replace(
    /\b(?:and|we|will|the|to|with|on|it|our|for|them|as|at|closely|further|more|then)\b|情况|市场|并|及|和|、|，/giu,
    '',
  );
  return [...words].reduce(
    (sum, character) =>
      sum + (/\p{Script=Han}/u.test(character) ? 2 : /\p{L}/u.test(character) ? 1 : 0),
    0,
  );
}
