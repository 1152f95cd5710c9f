import { defineRule } from '../rule.ts';
import { losses } from '../support/economics.ts';

export default defineRule({
  code: 'KPI323',
  name: 'thin-unit-economics',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Thin economics of a sale or customer', zh: '单均或客均收益太薄' },
  why: {
    en: 'A margin as thin as this is gone with the first price cut, return or rise in the cost of traffic.',
    zh: '利润这么薄，一次降价、一批退货或流量涨价就没了。',
  },
  message: { en: 'This hardly pays. {text}', zh: '赚得太薄。{text}' },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI319'] },
  check({ plan, catalog, coverage, report }) {
    for (const loss of losses(plan, catalog, coverage)) {
      const [first, ...others] = loss.levels;
      if (!first || loss.level !== 'info') continue;
      report({
        span: first.field.span,
        path: first.field.path,
        severity: { draft: loss.level, review: loss.level, approved: loss.approved ?? loss.level },
        data: { text: loss.message },
        about: { kpi: loss.entries.map(({ key }) => key) },
        related: others.map(({ field }) => ({
          span: field.span,
          message: { en: 'The number it is held against', zh: '与之对照的数' },
        })),
      });
    }
  },
});
