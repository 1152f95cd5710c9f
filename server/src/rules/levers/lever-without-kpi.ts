import type { Catalog } from '../../catalog/catalog.ts';
import { kpisOfLever } from '../../catalog/kpi-links.ts';
import { nameOf, namesOf } from '../../catalog/names.ts';
import type { LeverState } from '../../model/lever-state.ts';
import type { Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';

export default defineRule({
  code: 'LEV104',
  name: 'lever-without-kpi',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Required lever is not measured', zh: '必备杠杆没有衡量' },
  why: {
    en: 'What the model depends on should be measured, so that somebody notices when it stops working.',
    zh: '模式赖以成立的要点应有指标，否则失灵了也没人察觉。',
  },
  message: {
    en: 'No KPI tells whether {lever} works. Usual ones: {kpis}.',
    zh: '没有指标能说明“{lever}”是否见效，常用指标：{kpis}。',
  },
  yieldsTo: { file: ['KPI301'], lever: ['LEV101', 'LEV106'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const seen = new Set<string>();
    for (const { key, lever, primary, state } of coverage.keys) {
      if (!lever.entry || state === 'missing' || state === 'waived' || seen.has(key.lever))
        continue;
      seen.add(key.lever);
      const { entry } = lever;
      if (isMeasured(plan, catalog, lever)) continue;
      const usual = kpisOfLever(catalog, key.lever).map((kpi) => kpi.id);
      report({
        span: entry.keySpan,
        path: entry.path,
        data: {
          lever: nameOf(catalog, 'levers', key.lever),
          kpis: namesOf(catalog, 'kpis', usual, 3),
        },
        softer: !primary,
        about: { lever: key.lever },
        fixes: () => addKpiFix(plan, catalog, usual[0]),
      });
    }
  },
});

/**
 * A KPI measures the lever by its own list, by the KPI's list, by the catalogue, or through one of
 * the lever's initiatives.
 */
function isMeasured(plan: Plan, catalog: Catalog, lever: LeverState): boolean {
  if ((lever.entry?.kpis.length ?? 0) > 0 || lever.initiatives.some((one) => one.kpis.length > 0))
    return true;
  const usual = new Set(kpisOfLever(catalog, lever.id).map((kpi) => kpi.id));
  return plan.kpis.some((kpi) =>
    kpi.levers.length > 0
      ? kpi.levers.some((ref) => ref.id === lever.id)
      : kpi.id === undefined || usual.has(kpi.id),
  );
}
