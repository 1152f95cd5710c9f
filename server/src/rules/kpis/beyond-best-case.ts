import { nameOf } from '../../catalog/names.ts';
import { perCatalog } from '../../catalog/per-catalog.ts';
import { benchmarksOfKpi, isModel } from '../../catalog/requirements.ts';
import type { Benchmark, Kpi } from '../../catalog/types.ts';
import { changeText, exceeds } from '../../model/numbers.ts';
import { same } from '../../text/language.ts';
import { joinSpans } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { inBrackets } from '../support/excerpt.ts';
import { openFieldFix } from '../support/kpi-fixes.ts';
import { kpiName, valuesOf } from '../support/kpi-values.ts';

export default defineRule({
  code: 'KPI312',
  name: 'beyond-best-case',
  severity: 'info',
  tier: 2,
  origin: 'source',
  title: { en: 'Beyond the best known case', zh: '超过已知最好案例' },
  why: {
    en: 'More than the strongest case is possible, but not without a reason that others did not have.',
    zh: '超过最好的案例并非不可能，但要有别人没有的理由。',
  },
  message: {
    en: '{kpi} changes by {change}; the strongest case in the catalogue, {case}, reports {best} ({caveat}). What makes it possible here?',
    zh: '“{kpi}”变化 {change}，目录中最好的案例（{case}）为 {best}（{caveat}）。凭什么做到？',
  },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI307', 'KPI308', 'KPI310', 'KPI311'] },
  check({ plan, catalog, coverage, report }) {
    for (const kpi of plan.kpis) {
      const { known, baseline, target, mixed } = valuesOf(catalog, kpi);
      if (
        !known ||
        !baseline ||
        !target ||
        mixed ||
        kpi.scope ||
        baseline.number === 0 ||
        kpi.why ||
        kpi.evidence.length > 0
      )
        continue;
      const change = (target.number - baseline.number) / Math.abs(baseline.number);
      const best = bestCase(catalog, known.id);
      const models = catalog.cases.get(best?.case ?? '')?.models ?? [];
      // Results of another kind of business do not apply here.
      if (!models.some((id) => coverage.models.some((own) => isModel(catalog, own, id)))) continue;
      if (!best || !exceeds(better(known, change), better(known, best.changeValue ?? 0))) continue;
      report({
        span: joinSpans(baseline.field.span, target.field.span),
        path: kpi.path,
        data: {
          kpi: kpiName(catalog, kpi),
          change: changeText(change),
          case: nameOf(catalog, 'cases', best.case),
          best: best.change ?? same(changeText(best.changeValue ?? 0)),
          caveat: inBrackets(best.caveat),
        },
        about: { kpi: kpi.key },
        fixes: () => openFieldFix(plan, kpi, 'why'),
      });
    }
  },
});

/** A change as a positive number for better. */
function better({ direction }: Kpi, change: number): number {
  return direction === 'lower' ? -change : change;
}

/** The greatest relative change among the figures that may question a target. */
const bestCase = perCatalog((catalog, id): Benchmark | undefined => {
  const known = catalog.kpis.get(id);
  if (!known || known.direction === 'context') return undefined;
  return benchmarksOfKpi(catalog, id)
    .filter(({ use, changeValue }) => use === 'compare' && changeValue !== undefined)
    .sort((a, b) => better(known, b.changeValue ?? 0) - better(known, a.changeValue ?? 0))[0];
});
