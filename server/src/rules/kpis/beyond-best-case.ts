import type { Kpi } from '../../catalog/types.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { changeText, exceeds } from '../../model/numbers.ts';
import { joinSpans } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { comparables } from '../support/comparable.ts';
import type { Comparable } from '../support/comparable-sources.ts';
import { inBrackets } from '../support/excerpt.ts';
import { openFieldFix } from '../support/kpi-fixes.ts';

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
    en: '{kpi} changes by {change}; the strongest case of this kind in the catalogue, {case} ({scope}), reports {best} ({caveat}). What makes it possible here?',
    zh: '“{kpi}”变化 {change}，目录中同类最好的案例（{case}，{scope}）为 {best}（{caveat}）。凭什么做到？',
  },
  variants: {
    own: {
      en: '{kpi} changes by {change}; the best that was measured here so far is {best} ({case}, {year}; {caveat}). What is different this time?',
      zh: '“{kpi}”变化 {change}，本企业至今实测最好的是 {best}（{case}，{year}；{caveat}）。这次有什么不同？',
    },
  },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI307', 'KPI308', 'KPI309', 'KPI310', 'KPI311'] },
  check({ plan, catalog, coverage, report }) {
    const subject = { ...coverage, title: plan.title?.text };
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
      const best = bestBelow(known, comparables(catalog, known, subject), change, target.number);
      if (!best) continue;
      report({
        span: joinSpans(baseline.field.span, target.field.span),
        path: kpi.path,
        ...(best.isOwn && { variant: 'own' }),
        data: {
          kpi: kpiName(catalog, kpi),
          change: changeText(change),
          case: best.case.name,
          scope: best.scope,
          year: best.year ?? { en: 'no year', zh: '年份不详' },
          best: best.text,
          caveat: inBrackets(best.caveat),
        },
        about: { kpi: kpi.key },
        fixes: () => openFieldFix(plan, kpi, 'why'),
      });
    }
  },
});

/** A change or level with the sign that means better. */
function better({ direction }: Kpi, value: number): number {
  return direction === 'lower' ? -value : value;
}

/**
 * The strongest change that cases report, when the target goes beyond all of them: in change, and
 * in level where that is said.
 */
function bestBelow(
  known: Kpi,
  cases: readonly Comparable[],
  change: number,
  target: number,
): Comparable | undefined {
  if (known.direction === 'context') return undefined;
  const beyond = (value: number, most: number): boolean =>
    exceeds(better(known, value), better(known, most));
  const changes = cases.flatMap((one) =>
    one.change === undefined ? [] : { ...one, change: one.change },
  );
  const isBeyond = changes.every(
    (one) => beyond(change, one.change) && (one.level === undefined || beyond(target, one.level)),
  );
  if (!isBeyond) return undefined;
  return changes.sort((a, b) => better(known, b.change) - better(known, a.change))[0];
}
