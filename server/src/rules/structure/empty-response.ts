import { defineRule } from '../rule.ts';

/** Words that promise attention without naming an action. */
const empty =
  /加强(?:管理|监控|关注|沟通|培训|管控)|密切关注|持续关注|高度重视|积极应对|做好预案|严格把控|\b(?:monitor(?:ing)?(?: (?:it|this|closely|the situation))?|(?:keep|pay) (?:an eye|attention)|watch closely|be careful|work harder|grow faster|try harder|strengthen management|stay (?:alert|vigilant)|improve (?:it|execution|communication))\b/giu;
/** Minimum length of the rest that counts as an action. */
const most = 6;

export default defineRule({
  code: 'STR017',
  name: 'empty-response',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Response without an action', zh: '应对里没有动作' },
  why: {
    en: 'The response to a risk is something that somebody does when it occurs, not attention.',
    zh: '风险来临那天有人去做的事才是应对，“关注”不是。',
  },
  message: {
    en: '“{response}” names no action. What will be done, by whom, when the risk occurs?',
    zh: '“{response}”没有说做什么。风险出现时，谁做哪件事？',
  },
  yieldsTo: { entry: ['STR014'] },
  check({ plan, report }) {
    for (const { response } of plan.risks) {
      if (!response || /\d/.test(response.text)) continue;
      const rest = response.text.replace(empty, '');
      if (rest === response.text || letters(rest) > most) continue;
      report({ span: response.span, path: response.path, data: { response: response.text } });
    }
  },
});

/** The length of the rest in letters; a Chinese character counts as two. */
function letters(text: string): number {
  const words = text.replace(
    /\b(?:and|we|will|the|to|with|on|it|closely|情况|市场|并|及|和)\b/giu,
    '',
  );
  return [...words].reduce(
    (sum, character) =>
      sum + (/\p{Script=Han}/u.test(character) ? 2 : /\p{L}/u.test(character) ? 1 : 0),
    0,
  );
}
