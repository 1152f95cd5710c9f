// Responses to risks that sound like an act: each clause only follows, claims, talks or comes after
// the damage.
import type { Words } from '../../catalog/basics.ts';
import { isChinese, normalise } from '../../catalog/normalise.ts';
import { builtinReading, type WeakAnswer } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { KpiEntry, Plan, Risk } from '../../model/plan.ts';
import type { Weakness } from './weak-answer-texts.ts';
import { isPlaceholder } from './words.ts';

/** Maximum length of what is left of a clause, in letters; a Chinese character counts as two. */
const most = 6;

/** Weaknesses that are none where an initiative does what the response names. */
const workIsEnough: readonly string[] = ['checked', 'soft'];

/** The kind of risks that are better stopped than paid for. */
const damage = 'damage';

/** Maximum number of words of a subject. */
const subjectWords = 5;

/**
 * In which way every clause of a response is weak, if it is: the id of the weightiest of them, or
 * `state` for one that only says how things are.
 */
export function weaknessOf(plan: Plan, risk: Risk): Weakness | undefined {
  const { response, trigger, owner } = risk;
  if (!response || isPlaceholder(response.text) || (trigger && owner)) return undefined;
  const about = kindsOf(`${risk.key} ${risk.risk?.text ?? ''}`);
  const answer = answerIn(response.text);
  const ids = partsOf(answer, /[,，;；。]|\. /u).flatMap((clause) => {
    const id = weakIn(normalise(clause), about);
    if (id !== undefined) return id;
    return partsOf(clause, /[、+]| and /u).map((part) => weakIn(normalise(part), about));
  });
  if (ids.length === 0 || ids.includes(undefined)) return undefined;
  const order = [...builtinReading().weakAnswers.map(({ id }) => id as Weakness), 'state' as const];
  return order.find((id) => ids.includes(id) && !isAnswered(plan, id, answer));
}

/** What is done, of a text that first says what may happen: `detail —— response`, `应对为response`. */
export function answerIn(text: string): string {
  const [answer = ''] = text.split(lead).slice(-1);
  return answer.trim() === '' ? text : answer.trim();
}

/** What leads from what may happen to what is done. */
const lead = /——|(?:应对|对策)(?:[：:为是]|就是)|我们[：:]/u;

function partsOf(text: string, between: RegExp): readonly string[] {
  return text.split(between).flatMap((part) => part.trim() || []);
}

/** The kinds of what a risk says. */
export function kindsOf(text: string): readonly string[] {
  const folded = normalise(text);
  return builtinReading().riskKinds.flatMap(({ id, words }) =>
    wordsIn(words, folded).length > 0 ? id : [],
  );
}

function weakIn(clause: string, about: readonly string[]): string | undefined {
  if (isStatement(clause)) return 'state';
  if (/\d/.test(clause)) return undefined;
  const { weakAnswers, reassurances } = builtinReading();
  const kind = weakAnswers.find(
    (one) => (one.risks === undefined || about.includes(one.risks)) && isMadeOf(one, clause),
  );
  return kind?.id ?? (wordsIn(reassurances, clause).length > 0 ? 'state' : undefined);
}

function isMadeOf({ words, whole, beside, not }: WeakAnswer, clause: string): boolean {
  if (whole && [...whole.en, ...whole.zh].includes(clause)) return true;
  const found = wordsIn(words, clause);
  if (found.length === 0 || wordsIn(not, clause).length > 0) return false;
  const rest = [...found, ...wordsIn(beside, clause)]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => without(left, word), clause);
  return lettersIn(rest) <= most;
}

function without(text: string, word: string): string {
  const folded = normalise(word);
  return isChinese(folded)
    ? text.split(folded).join(' ')
    : ` ${text} `.split(` ${folded} `).join(' ').trim();
}

/** A clause that says how things are: “we are faster”, “insurance covers this”. */
function isStatement(clause: string): boolean {
  const { heads, verbs, acts } = builtinReading().statements;
  if (wordsIn(acts, clause).length > 0) return false;
  const led = `${clause} `;
  const starts = (head: string): boolean => led.startsWith(isChinese(head) ? head : `${head} `);
  if (heads.en.some(starts) || heads.zh.some(starts)) return true;
  const [verb] = wordsIn(verbs, clause);
  if (verb === undefined) return false;
  if (isChinese(verb)) return true;
  const [before = '', after = ''] = ` ${clause} `.split(` ${verb} `);
  const subject = before.trim().split(' ');
  // What is done, in the passive: “returns are capped”.
  return before.trim() !== '' && subject.length <= subjectWords && !/^\w+ed\b/.test(after.trim());
}

/** Whether work of the plan is against such damage, or is what the response names in a word. */
function isAnswered({ initiatives, kpis }: Plan, id: string, answer: string): boolean {
  const kind = builtinReading().weakAnswers.find((one) => one.id === id);
  const work = initiatives.map(({ key, name }) => normalise(`${key} ${name?.text ?? ''}`));
  const said = kind && workIsEnough.includes(id) ? wordsIn(kind.words, normalise(answer)) : [];
  const goesElsewhere = (text: string): boolean => wordsIn(kind?.words ?? none, text).length > 0;
  if (id === elsewhere && (kpis.some(measuresShare) || work.some(goesElsewhere))) return true;
  if (said.some((word) => work.some((text) => text.includes(normalise(word))))) return true;
  return (
    kind?.risks === damage &&
    (work.some((text) => kindsOf(text).includes(damage)) ||
      kpis.some(({ key, target }) => target?.value && kindsOf(key).includes(damage)))
  );
}

const none: Words = { en: [], zh: [] };

/** The answer to dependence that a figure would make an aim. */
const elsewhere = 'elsewhere';

/** A share of sales or of orders that is to be reached, if only in words. */
function measuresShare({ id, target }: KpiEntry): boolean {
  return target !== undefined && builtinReading().growthBridge.shares.includes(id ?? '');
}

/** The length of a text in letters, without small words; a Chinese character counts as two. */
export function lettersIn(text: string): number {
  const words = text.replace(
    /\b(?:and|we|will|the|to|with|on|it|our|for|them|as|at|closely|further|more|then|a|of|in)\b|情况|市场|并|及|和|与|的|了|把|、|，/giu,
    '',
  );
  return [...words].reduce(
    (sum, character) =>
      sum + (/\p{Script=Han}/u.test(character) ? 2 : /\p{L}/u.test(character) ? 1 : 0),
    0,
  );
}
