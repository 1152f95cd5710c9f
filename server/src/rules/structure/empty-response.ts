import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { recognise } from '../../catalog/recognise.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { TextField } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';
import { isSlogan } from '../support/slogans.ts';
import { type Weakness, weakAnswerTexts } from '../support/weak-answer-texts.ts';
import { answerIn, lettersIn, weaknessOf } from '../support/weak-answers.ts';
import { isBrief, isPaid, isReassurance, saysLittle } from '../support/weak-responses.ts';

/** Maximum length of the rest of a response that still says nothing. */
const most = 6;

/** From how many brief responses on they are how the plan answers its risks: a single one may do. */
const several = 2;

/** What is said only where nothing simpler is. */
const general: readonly Weakness[] = ['talk', 'soft', 'state'];

/** What is asked once for all responses that are weak in that way. */
const together: readonly Weakness[] = ['claim', 'checked', 'after', 'elsewhere', 'talk', 'soft'];

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
  variants: weakAnswerTexts,
  yieldsTo: { entry: ['STR014'] },
  asksForMore: 'first',
  check({ plan, catalog, report }) {
    const brief: TextField[] = [];
    const groups: Partial<Record<Weakness | 'brief', readonly TextField[]>> = {};
    let others = 0;
    for (const risk of plan.risks) {
      const { response, trigger, owner } = risk;
      if (!response || response.text.trim() === '') continue;
      const { span, path } = response;
      const text = answerIn(response.text);
      // `EU gets what is left?` is open, and its author knows.
      if (/[?？]$/u.test(text) && /\p{L}/u.test(text)) continue;
      const place = { span, path, data: { response: text } };
      const weakness = isPaid(text) ? 'bought' : weaknessOf(plan, risk);
      const isPlain = (!(trigger && owner) && saysLittle(plan, text)) || isEmpty(catalog, text);
      const isHeading = !isPlain && !isReassurance(text) && isBrief(plan, catalog, risk);
      if (weakness && isHeading) others += 1;
      const asked = isPlain && weakness && general.includes(weakness) ? undefined : weakness;
      if (asked && together.includes(asked)) groups[asked] = [...(groups[asked] ?? []), response];
      else if (asked) report({ ...place, variant: asked });
      else if (isPlain) report(place);
      else if (isReassurance(text)) report({ ...place, variant: 'state' });
      else if (isHeading) brief.push(response);
    }
    if (brief.length + others >= several) groups.brief = brief;
    for (const [variant, responses] of Object.entries(groups)) {
      const { asked, more } = askedOnce(responses, ({ text }) => answerIn(text), several);
      for (const { span, path, text } of asked)
        report({ span, path, variant, data: { response: answerIn(text), more } });
    }
  },
});

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
  return lettersIn(rest) <= most;
}
