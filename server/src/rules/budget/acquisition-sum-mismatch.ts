import type { Catalog } from '../../catalog/catalog.ts';
import { type Level, valuesOf } from '../../model/kpi-values.ts';
import { kpisOf } from '../../model/kpis-of.ts';
import { amountText, exceeds } from '../../model/numbers.ts';
import type { Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addable, currencyOf, mainLever, sameCurrency } from '../support/money.ts';

export default defineRule({
  code: 'BUD509',
  name: 'acquisition-sum-mismatch',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Acquisition numbers do not add up', zh: '拉新账算不拢' },
  why: {
    en: 'New customers times cost per customer is the acquisition budget; any two of the three determine the third.',
    zh: '新客数乘以单客成本就是拉新预算，三者定了两个，第三个也就定了。',
  },
  message: {
    en: '{customers} new customers at {cac} each cost {product}; the plan spends {budget} on winning them.',
    zh: '{customers} 个新客按 {cac} 计需 {product}，而相关预算为 {budget}。',
  },
  yieldsTo: { file: ['BUD507'], kpi: ['KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI319'] },
  check({ plan, catalog, report }) {
    const { customers, cost, factor } = catalog.acquisitionSum;
    const [people, price] = [targetOf(plan, catalog, customers), targetOf(plan, catalog, cost)];
    const currency = currencyOf(plan);
    if (!people || !price || !sameCurrency(price.level.quantity, currency)) return;
    const work = addable(plan).filter(
      ({ initiative }) => catalog.levers.get(mainLever(initiative) ?? '')?.acquisition,
    );
    const spent = work.reduce((all, { money }) => all + money.number, 0);
    const product = people.level.number * price.level.number;
    if (
      spent === 0 ||
      product === 0 ||
      !exceeds(Math.max(product / spent, spent / product), factor)
    )
      return;
    report({
      span: people.level.field.span,
      path: people.level.field.path,
      data: {
        customers: people.level.field.text,
        cac: price.level.field.text,
        product: amountText(product, currency),
        budget: amountText(spent, currency),
      },
      about: { kpi: [people.key, price.key] },
      related: [
        { span: price.level.field.span, message: { en: 'The cost per customer', zh: '单客成本' } },
        ...work.map(({ initiative, field }) => ({
          span: field.span,
          message: {
            en: `${initiative.key}: ${field.text}`,
            zh: `${initiative.key}：${field.text}`,
          },
        })),
      ],
    });
  },
});

/** The target of the only entry of a KPI; undefined for several entries or a scope. */
function targetOf(
  plan: Plan,
  catalog: Catalog,
  id: string,
): { readonly key: string; readonly level: Level } | undefined {
  const entries = kpisOf(plan, id);
  const [entry] = entries;
  const level =
    entry && entries.length === 1 && !entry.scope ? valuesOf(catalog, entry).target : undefined;
  return entry && level && { key: entry.key, level };
}
