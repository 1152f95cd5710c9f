import { defineRule } from '../rule.ts';
import { losses } from '../support/economics.ts';

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
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI319'] },
  check({ plan, catalog, coverage, report }) {
    for (const loss of losses(plan, catalog, coverage)) {
      const [first, ...others] = loss.levels;
      if (!first || loss.level === 'info') continue;
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
