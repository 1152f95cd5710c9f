import { namesOf } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { declared } from '../support/trends.ts';

export default defineRule({
  code: 'TRD908',
  name: 'audience-measured-by-size',
  severity: 'info',
  tier: 2,
  origin: 'source',
  title: { en: 'Owned audience measured only by its size', zh: '私域只看人数' },
  why: {
    en: 'The point of an owned audience is keeping people; a count of contacts hides how many have left.',
    zh: '私域的意义在留住人，只数人头看不出流失了多少。',
  },
  message: {
    en: 'The point of an owned audience is keeping people, not adding them. Add {kpis}.',
    zh: '私域的意义在留住人而非加人，请补 {kpis}。',
  },
  yieldsTo: { file: ['KPI301'], trend: ['TRD902'] },
  asksForMore: true,
  check({ plan, catalog, report }) {
    for (const { trend, at } of declared(plan, catalog)) {
      const { keepingKpis } = trend;
      // A KPI of a part, or of a time of its own, shows it as well.
      if (
        !keepingKpis ||
        plan.kpis.some(({ id, partOf }) => keepingKpis.includes(id ?? partOf ?? ''))
      )
        continue;
      report({
        span: at.span,
        path: at.path,
        data: { kpis: namesOf(catalog, 'kpis', keepingKpis, 3) },
        about: { trend: trend.id },
        fixes: () => addKpiFix(plan, catalog, keepingKpis[0]),
      });
    }
  },
});
