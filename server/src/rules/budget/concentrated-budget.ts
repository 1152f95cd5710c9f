import { isChinese, normalise } from '../../catalog/normalise.ts';
import { exceeds, percentText } from '../../model/numbers.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addable } from '../support/money.ts';

const least = 3;
const limit = 0.6;

/** Words up to this length name nothing. */
const leastLetters = 3;

export default defineRule({
  code: 'BUD505',
  name: 'concentrated-budget',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'One initiative takes most of the money', zh: '预算过于集中' },
  why: {
    en: 'When one initiative has most of the money, the plan stands or falls with it.',
    zh: '大部分钱压在一个举措上，计划的成败也就压在它身上。',
  },
  message: {
    en: '{id} takes {share} of the budget. What if it is delayed?',
    zh: '“{id}”占预算 {share}，若失手怎么办？',
  },
  yieldsTo: { file: ['BUD507'], initiative: ['TIM414', 'TIM415'] },
  asksForMore: true,
  check({ plan, report }) {
    const paid = addable(plan).filter(({ money }) => money.number > 0);
    const spent = paid.reduce((all, { money }) => all + money.number, 0);
    const total = plan.budget?.total?.value;
    // A share of the plan's own budget, where it gives one.
    const sum = Math.max(spent, total && total.internal === undefined ? total.number : 0);
    if (paid.length < least) return;
    for (const { initiative, field, money } of paid) {
      if (!exceeds(money.number / sum, limit) || initiative.gate) continue;
      if (isProvidedFor(plan, initiative)) continue;
      report({
        span: field.span,
        path: field.path,
        data: { id: initiative.key, share: percentText(money.number / sum) },
        about: { initiative: initiative.key },
      });
    }
  },
});

/** Whether a risk with a trigger and a response names the initiative. */
function isProvidedFor({ risks }: Plan, { key, name }: Initiative): boolean {
  const named = normalise(`${key} ${name?.text ?? ''}`);
  const words = isChinese(named)
    ? (named.match(/\p{Script=Han}{2}/gu) ?? [])
    : named.split(' ').filter((word) => word.length > leastLetters);
  return risks.some(({ key: id, risk, trigger, response }) => {
    if (!trigger || !response) return false;
    const text = normalise(`${id} ${risk?.text ?? ''} ${response.text}`);
    return words.some((word) => text.includes(word));
  });
}
