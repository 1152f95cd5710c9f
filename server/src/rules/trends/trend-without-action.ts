import { nameOf } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';
import { addLeverFixes } from '../support/lever-fixes.ts';
import { declared, isMetByForm, isWorkedOn } from '../support/trends.ts';

export default defineRule({
  code: 'TRD902',
  name: 'trend-without-action',
  severity: 'warning',
  tier: 1,
  origin: 'source',
  title: { en: 'Trend declared, nothing done', zh: '只喊趋势没有动作' },
  why: {
    en: 'Naming a trend without one of its levers is a headline, not a plan.',
    zh: '只写趋势而没有相应杠杆，只是口号。',
  },
  message: {
    en: 'The plan declares {trend} but has none of its levers ({levers}).',
    zh: '声明了“{trend}”，却没有任何相关杠杆（{levers}）。',
  },
  yieldsTo: {
    field: ['STR003', 'STR005'],
    trend: ['LEV102', 'WRD001'],
    lever: ['LEV101', 'LEV106'],
  },
  check({ plan, catalog, coverage, report }) {
    for (const { trend, at } of declared(plan, catalog)) {
      const levers = [...new Set([...trend.expects, ...trend.anyOf])];
      if (isMetByForm(coverage, trend.id) || isWorkedOn(plan, trend.id)) continue;
      if (levers.length === 0 || levers.some((id) => coverage.hasAdvised('trend', trend.id, id)))
        continue;
      const first = levers[0] ?? '';
      report({
        span: at.span,
        path: at.path,
        data: { trend: trend.name, levers: levers.map((id) => nameOf(catalog, 'levers', id)) },
        about: { trend: trend.id, lever: levers, field: 'levers' },
        fixes: () =>
          addLeverFixes(
            plan,
            catalog,
            first,
            (catalog.levers.get(first)?.mechanisms ?? []).slice(0, 2),
          ).slice(0, 1),
      });
    }
  },
});
