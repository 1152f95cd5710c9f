import { startOf } from '../../text/start.ts';
import { defineRule } from '../rule.ts';
import { openPurchase } from '../support/acquisitions.ts';

/** Maximum length of a quoted text, in characters. */
const longest = 60;

export default defineRule({
  code: 'BUD514',
  name: 'bought-without-limit',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'A company bought without a return', zh: '买公司没写回报' },
  why: {
    en: 'What a company must bring back is decided before it is bought: the highest price, the cost of joining the two, and the day on which it is sold or closed.',
    zh: '买下来要赚回多少，得在买之前定：最高出价、整合要花多少、哪天还不行就卖掉或关掉。',
  },
  message: {
    en: '“{text}” buys a company, and nothing says what it must bring back. What is the highest price, what does it cost to join the two, what must it earn by when, and what happens if it does not?',
    zh: '“{text}”要买下一家公司，却没写要赚回什么。最高出价多少、整合花多少、哪天要赚到多少，赚不到怎么办？',
  },
  variants: {
    money: {
      en: '“{text}” puts {budget} into a company, and nothing says what it must bring back. What does it cost to join the two, what must it earn by when, and what happens if it does not?',
      zh: '“{text}”花 {budget} 买公司，却没写要赚回什么。整合花多少、哪天要赚到多少，赚不到怎么办？',
    },
    open: {
      en: '“{text}” leaves open what is bought. Which kind of company, up to which sum in all, and at which return?',
      zh: '“{text}”买什么没有定。什么样的公司才买、总共不超过多少、回报要多少？',
    },
  },
  yieldsTo: { file: ['REF704', 'STR001'], initiative: ['TIM415'] },
  check({ plan, report }) {
    const purchase = openPurchase(plan);
    if (!purchase) return;
    const { span, path, text, initiative, isOpen } = purchase;
    const money = purchase.hasBudget ? initiative?.budget : undefined;
    const variant = money?.value && !money.value.internal ? 'money' : isOpen ? 'open' : undefined;
    report({
      span,
      path,
      ...(variant && { variant }),
      data: { text: startOf(text, longest), budget: money?.text ?? '' },
      ...(initiative && { about: { initiative: initiative.key } }),
    });
  },
});
