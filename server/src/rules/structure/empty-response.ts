import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { recognise } from '../../catalog/recognise.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Risk, TextField } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';
import { isSlogan } from '../support/slogans.ts';
import { isBrief, isPaid, isReassurance, saysLittle } from '../support/weak-responses.ts';

/** Maximum length of the rest of a response that still says nothing. */
const most = 6;

/** From how many brief responses on they are how the plan answers its risks: a single one may do. */
const several = 2;

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
    hope: {
      en: '“{response}” says why it will not matter, not what is done when it does. Who acts then, and how?',
      zh: '“{response}”只说了为什么不要紧。真发生了，谁做什么？',
    },
    brief: {
      en: '“{response}” is a heading. Who does what, and at which sign?{more}',
      zh: '“{response}”只是一个题目。出现什么信号时，谁做哪件事？{more}',
    },
  },
  yieldsTo: { entry: ['STR014'] },
  asksForMore: 'first',
  check({ plan, catalog, report }) {
    const brief: TextField[] = [];
    for (const risk of plan.risks) {
      const { response, trigger, owner } = risk;
      if (!response || isCut(risk)) continue;
      const { span, path, text } = response;
      const place = { span, path, data: { response: text } };
      if (isPaid(text)) report({ ...place, variant: 'paid' });
      else if ((!(trigger && owner) && saysLittle(plan, text)) || isEmpty(catalog, text))
        report(place);
      else if (isReassurance(text)) report({ ...place, variant: 'hope' });
      else if (isBrief(plan, catalog, risk)) brief.push(response);
    }
    if (brief.length < several) return;
    const { asked, more } = askedOnce(brief, ({ text }) => text, several);
    for (const { span, path, text } of asked)
      report({ span, path, variant: 'brief', data: { response: text, more } });
  },
});

/** `{response: provision taken, reviewed each year}`: YAML reads the rest of it as a key. */
function isCut({ record, response }: Risk): boolean {
  if (record?.flow !== true) return false;
  const at = record.entries.findIndex(({ value }) => value === response?.node);
  const next = record.entries[at + 1];
  return (
    next?.value.kind === 'scalar' &&
    next.value.isNull &&
    /[\s\p{Script=Han}]/u.test(next.key.text.trim())
  );
}

/** Whether a response is made of empty words, with at most a few others, and no means or figure. */
function isEmpty(catalog: Catalog, text: string): boolean {
  if (/\d/.test(text)) return false;
  // `?`
  if (!/\p{L}/u.test(text)) return true;
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
