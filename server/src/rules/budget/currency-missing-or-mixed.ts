import type { Catalog } from '../../catalog/catalog.ts';
import { moneyUnit } from '../../model/grammar/units.ts';
import type { Quantity } from '../../model/grammar/value.ts';
import type { Plan } from '../../model/plan.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';
import { addTopField, suggestion } from '../support/fixes.ts';
import { budgeted, currencyOf, moneys, sameCurrency } from '../support/money.ts';

export default defineRule({
  code: 'BUD503',
  name: 'currency-missing-or-mixed',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Currency missing or mixed', zh: '币种缺失或混用' },
  why: {
    en: 'Amounts in different currencies cannot be added up, and an amount without one is ambiguous.',
    zh: '不同币种不能相加，没有币种的金额可以有两种读法。',
  },
  message: {
    en: '{id} is in {found}, the plan in {currency}. Convert it, or the budgets cannot be added up.',
    zh: '“{id}”用的是 {found}，计划币种为 {currency}，无法汇总，请换算。',
  },
  variants: {
    missing: {
      en: 'Amounts such as {amount} have no currency, and the plan names none. Add e.g. `currency: USD`.',
      zh: '{amount} 等金额没有币种，计划也没有写。请补上，例如 `currency: CNY`。',
    },
  },
  yieldsTo: { field: ['WRD003', 'STR005'] },
  check({ plan, catalog, report }) {
    const currency = currencyOf(plan);
    const bare = [...moneys(plan), ...otherMoney(plan, catalog)].find(
      (money) => money.currency === undefined && money.number !== 0,
    );
    if (!plan.currency && bare) {
      const written = currency ?? (plan.language === 'zh' ? 'CNY' : 'TODO');
      report({
        span: entryOf(plan.root, 'currency')?.key.span ?? plan.anchor,
        path: ['currency'],
        variant: 'missing',
        // Within China nobody takes 3.3亿 for anything but yuan.
        ...((plan.language === 'zh' || named.test(plan.syntax.text)) && {
          severity: 'hint' as const,
        }),
        data: { amount: bare.text },
        about: { field: 'currency' },
        fixes: () =>
          suggestion(
            { en: `Add \`currency: ${written}\``, zh: `添加 \`currency: ${written}\`` },
            addTopField(plan, { key: 'currency', inline: written }),
          ),
      });
    }
    const others = [
      ...[plan.budget?.total, plan.budget?.reserve].flatMap((field) =>
        field?.value && field.value.internal === undefined
          ? [
              {
                id: { en: 'The total budget', zh: '总预算' },
                key: undefined,
                field,
                money: field.value,
              },
            ]
          : [],
      ),
      ...budgeted(plan).map(({ initiative, field, money }) => ({
        id: initiative.key,
        key: initiative.key,
        field,
        money,
      })),
    ];
    // One amount adds up in any currency.
    if (others.length < 2) return;
    for (const { id, key, field, money } of others) {
      if (currency === undefined || sameCurrency(money, currency)) continue;
      report({
        span: field.span,
        path: field.path,
        data: { id, found: money.currency ?? '', currency },
        about: { ...(key !== undefined && { initiative: key }) },
      });
    }
  },
});

/** A sign or a word for a currency anywhere: a reader knows what the other amounts are in. */
const named =
  /[$€£¥￥₹]\s?\d|(?:\d\s?(?:k|m|bn|million|billion)?|\bin)\s(?:usd|eur|gbp|rmb|cny|jpy|hkd|aud|nzd|inr|dollars?|euros?|pounds?|yen|rupees?)\b|\b(?:usd|eur|gbp|rmb|cny|jpy|hkd|aud|nzd|inr|chf|sek|pln|brl|sgd|idr)\s(?:\d|thousands?\b|millions?\b|bn\b|m\b)|人民币|[美港日欧万亿]元/iu;

/** Money outside the budgets: targets of KPIs that are amounts, the value of an order. */
function otherMoney(plan: Plan, catalog: Catalog): Quantity[] {
  const targets = plan.kpis.flatMap((kpi) => {
    const isMoney = kpi.id !== undefined && catalog.kpis.get(kpi.id)?.unit === moneyUnit;
    return isMoney && kpi.target?.value && !kpi.baseline?.value?.currency ? [kpi.target.value] : [];
  });
  const order = plan.profile.orderValue?.value;
  return [
    ...targets.filter((value) => value.units.every((unit) => unit === moneyUnit)),
    ...(order && !order.internal ? [order] : []),
  ];
}
