import { kpiName } from '../../model/kpi-values.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'ACT008',
  name: 'kpi-never-entered',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'No figure was ever entered', zh: '从未填过实际值' },
  why: {
    en: 'A KPI that nobody measures cannot show whether the plan works.',
    zh: '没有人测量的指标无法说明计划是否有效。',
  },
  message: {
    en: 'Other KPIs have figures since {date}, {kpi} has none. Enter it with `planwright checkin`, or drop the KPI.',
    zh: '其他指标自 {date} 起已有实际值，“{kpi}”一个也没有。请用 `planwright checkin` 填报，或删去该指标。',
  },
  check({ plan, catalog, tracking, today, report }) {
    const figures = tracking?.figures;
    const [first] = [...(figures?.values() ?? [])].flat().sort((a, b) => a.end - b.end);
    if (!figures || !first || today === undefined || today - first.end < patience) return;
    for (const kpi of plan.kpis) {
      if (figures.has(kpi) || !kpi.target) continue;
      report({
        span: kpi.keySpan,
        path: kpi.path,
        data: { kpi: kpiName(catalog, kpi), date: first.date },
        about: { kpi: kpi.key },
      });
    }
  },
});

/** Days from the end of the first period that was entered. */
const patience = 60;
