import { nameOf, namesOf } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { declared, isLive } from '../support/trends.ts';

export default defineRule({
  code: 'TRD907',
  name: 'algorithm-without-yardstick',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'AI without data or benchmark', zh: 'AI 没有数据或基准' },
  why: {
    en: 'A forecast or recommendation is only worth its cost if it beats the rule of thumb, which has to be measured.',
    zh: '预测与推荐只有胜过经验做法才值得，而这要靠测量。',
  },
  message: {
    en: "How will you know that {mechanism} beats today's rule of thumb? Add a baseline, e.g. {kpis}.",
    zh: '怎样证明“{mechanism}”优于现在的经验做法？请设基线指标，如 {kpis}。',
  },
  yieldsTo: { file: ['KPI301'], trend: ['TRD902'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    for (const { trend } of declared(plan, catalog)) {
      const { yardstick } = trend;
      const used = yardstick?.mechanisms.find((id) => coverage.anywhere.has(id));
      const place = used === undefined ? undefined : coverage.places.get(used);
      if (
        !yardstick ||
        used === undefined ||
        !place ||
        isLive(place) ||
        yardstick.dataLevers.some((id) => coverage.listed.has(id))
      )
        continue;
      if (
        plan.kpis.some(
          (kpi) =>
            kpi.id !== undefined &&
            yardstick.kpis.includes(kpi.id) &&
            (kpi.baseline ?? kpi.unmeasured),
        )
      )
        continue;
      report({
        span: place.span,
        path: place.path,
        data: {
          mechanism: nameOf(catalog, 'mechanisms', used),
          kpis: namesOf(catalog, 'kpis', yardstick.kpis, 3),
        },
        about: { trend: trend.id },
        fixes: () => addKpiFix(plan, catalog, yardstick.kpis[0]),
      });
    }
  },
});
