import { kpiName } from '../../model/kpi-texts.ts';
import { defineRule } from '../rule.ts';
import { openFieldFix } from '../support/kpi-fixes.ts';

export default defineRule({
  code: 'KPI317',
  name: 'missing-counting-rule',
  severity: { draft: 'off', review: 'off', approved: 'hint' },
  tier: 3,
  origin: 'sense',
  title: { en: 'Window or counting rule missing', zh: '未写统计口径' },
  why: {
    en: 'The same shop has quite different numbers over 30 and over 180 days.',
    zh: '同一家店，30 天与 180 天的数字相差很大。',
  },
  message: {
    en: '{kpi} depends on its window (30, 90, 180 days?). Add `measure`.',
    zh: '“{kpi}”随统计窗口变化（30、90 还是 180 天？），请补 `measure`。',
  },
  yieldsTo: { kpi: ['KPI302', 'KPI319'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const known = kpi.id === undefined ? undefined : catalog.kpis.get(kpi.id);
      if (!known?.window || kpi.measure || kpi.scope) continue;
      report({
        span: kpi.keySpan,
        path: kpi.path,
        data: { kpi: kpiName(catalog, kpi) },
        about: { kpi: kpi.key },
        fixes: () => openFieldFix(plan, kpi, 'measure'),
      });
    }
  },
});
