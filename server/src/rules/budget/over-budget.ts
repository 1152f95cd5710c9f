import type { Quantity } from '../../model/grammar/value.ts';
import { amountText, exceeds, rewritten } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { addable, currencyOf, sameCurrency, scaleFactor } from '../support/money.ts';

/** How much more than a rounded total the parts may be. */
const rounding = 1.02;

export default defineRule({
  code: 'BUD501',
  name: 'over-budget',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'More spent than there is', zh: '超出总预算' },
  why: {
    en: 'What exceeds the budget will be cut later, and not by the author.',
    zh: '装不进预算的部分迟早会被砍，而且不由作者决定。',
  },
  message: {
    en: 'Initiatives need {sum}, the budget is {total} ({over} too much).',
    zh: '各举措合计 {sum}，预算为 {total}，超出 {over}。',
  },
  variants: {
    reserve: {
      en: 'Initiatives and reserve need {sum}, the budget is {total} ({over} too much).',
      zh: '各举措与预备金合计 {sum}，预算为 {total}，超出 {over}。',
    },
  },
  yieldsTo: { file: ['BUD507'] },
  check({ plan, catalog, report }) {
    const field = plan.budget?.total;
    const total = amount(field?.value);
    const reserve = amount(plan.budget?.reserve?.value);
    const currency = currencyOf(plan);
    // A minimum is no limit; of a range the higher end is.
    if (!field || !total || total.bound === 'min' || !sameCurrency(total, currency)) return;
    const most = total.range?.high ?? total.number;
    const kept = reserve && sameCurrency(reserve, currency) ? reserve.number : 0;
    const sum = addable(plan).reduce((all, { money }) => all + money.number, 0) + kept;
    // `~54m` beside 54.2m is rounded.
    const isRounded = /^\s?(?:[~～≈]|约|about|around|ca\.?)/iu.test(field.text);
    if (!exceeds(sum, isRounded ? most * rounding : most)) return;
    report({
      span: field.span,
      path: field.path,
      ...(kept > 0 && { variant: 'reserve' }),
      data: {
        sum: amountText(sum, currency),
        total: amountText(most, currency),
        over: amountText(sum - most, currency),
      },
      related: [...addable(plan)]
        .sort((a, b) => b.money.number - a.money.number)
        .slice(0, 5)
        .map(({ initiative, field: place }) => ({
          span: place.span,
          message: {
            en: `${initiative.key}: ${place.text}`,
            zh: `${initiative.key}：${place.text}`,
          },
        })),
      fixes: () => {
        const text = rewritten(total, sum, scaleFactor(catalog.measures, total.scale));
        return suggestion(
          { en: `Set the total to ${text}`, zh: `总预算改为 ${text}` },
          editPart(plan, field, text),
        );
      },
    });
  },
});

function amount(money: Quantity | { readonly internal: true } | undefined): Quantity | undefined {
  return money && !('internal' in money && money.internal) ? (money as Quantity) : undefined;
}
