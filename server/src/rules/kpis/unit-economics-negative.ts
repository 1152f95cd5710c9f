import { unitTable } from '../../model/grammar/units.ts';
import { amountText, plainNumber } from '../../model/numbers.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { type Loss, losses } from '../support/break-even/losses.ts';
import { costShares } from '../support/cost-shares.ts';
import { orderAccount } from '../support/order-account.ts';
import { costText, incomeText } from '../support/order-texts.ts';
import { explainLosses, reportLosses } from '../support/report-losses.ts';

export default defineRule({
  code: 'KPI322',
  name: 'unit-economics-negative',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Every sale or customer makes a loss', zh: '每单或每客都在亏' },
  why: {
    en: 'More of what loses money loses more money. Growth waits until one sale, or one customer, pays for itself.',
    zh: '亏钱的生意做得越大亏得越多；先让一单、一客能回本，再谈增长。',
  },
  message: { en: 'This does not pay. {text}', zh: '算不过账。{text}' },
  variants: {
    order: {
      en: 'One order of {value} brings {income} ({how}) and costs {cost} ({items}): it loses {gap}. More orders mean a bigger loss.',
      zh: '一单 {value}，进账 {income}({how})，花掉 {cost}({items})，亏 {gap}。单量越大，亏得越多。',
    },
    shares: {
      en: 'A gross margin of {margin} has to pay for {items}: {gap} points of sales are lost before rent, staff and technology. More sales mean a bigger loss.',
      zh: '毛利率 {margin}，要付{items}：还没算房租、人员和技术，每一百元销售已经亏 {gap} 元。卖得越多，亏得越多。',
    },
  },
  yieldsTo: explainLosses,
  check(context) {
    const { plan, catalog, coverage, report } = context;
    const isUnit = ({ group, kind }: Loss): boolean => group === 'unit' && kind !== 'info';
    reportLosses(context, isUnit);
    reportShares(context, isUnit);
    const account = orderAccount(plan, unitTable(catalog.measures, plan.syntax.text));
    if (!account || account.cost <= account.income) return;
    const { value, income, cost } = account;
    const { key, keySpan, path } = value.entry;
    // A rule of the catalogue has said the same of it.
    if (losses(plan, catalog, coverage).some((one) => isUnit(one) && one.keys.includes(key)))
      return;
    report({
      span: keySpan,
      path,
      variant: 'order',
      data: {
        value: value.text,
        income: amountText(income),
        how: incomeText(account),
        cost: amountText(cost),
        items: costText(account),
        gap: amountText(cost - income),
      },
      about: { kpi: key },
    });
  },
});

/** Shares of sales that come to more than the margin, where the catalogue has not said so. */
function reportShares(
  { plan, catalog, coverage, report }: RuleContext,
  isUnit: (loss: Loss) => boolean,
): void {
  const shares = costShares(plan);
  if (!shares || losses(plan, catalog, coverage).some(isUnit)) return;
  const { margin, costs, gap } = shares;
  const texts = costs.map(({ entry, number }) => `${entry.key} ${plainNumber(number)}%`);
  report({
    span: margin.entry.keySpan,
    path: margin.entry.path,
    variant: 'shares',
    data: {
      margin: `${plainNumber(margin.number)}%`,
      items: texts.join(' + '),
      gap: plainNumber(Math.round(gap * 10) / 10),
    },
    about: { kpi: margin.entry.key },
    related: costs.map(({ entry }) => ({
      span: entry.keySpan,
      message: { en: 'A share that it pays for', zh: '毛利要付的一项' },
    })),
  });
}
