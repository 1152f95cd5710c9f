import { builtinReading } from '../../catalog/reading.ts';
import type { Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'STR021',
  name: 'goal-nobody-serves',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Goal that nobody works on', zh: '目标没人做' },
  why: {
    en: 'A goal is reached by somebody’s work. Here no initiative moves any of its KPIs.',
    zh: '目标要靠有人做事才能达到，这里没有举措推动它的任何指标。',
  },
  message: {
    en: 'No initiative moves {kpis}, the key results of this goal. Who works on it?',
    zh: '没有举措推动这个目标的关键结果 {kpis}，由谁来做？',
  },
  yieldsTo: { file: ['REF704'], field: ['STR004'] },
  asksForMore: true,
  check({ plan, report }) {
    // Where more work names no KPI, only the link may be missing.
    const linked = plan.initiatives.filter(({ kpis }) => kpis.length > 0).length;
    if (linked === 0 || linked < plan.initiatives.length - 1) return;
    const moved = new Set(
      plan.initiatives.flatMap(({ kpis }) => kpis).flatMap(({ id }) => id ?? []),
    );
    for (const { goal, kpis, key } of plan.goals) {
      const ids = kpis.flatMap(({ id }) => id ?? []);
      if (!goal || ids.length === 0 || ids.length < kpis.length) continue;
      if (ids.some((id) => moved.has(id)) || ids.some((id) => isOfTheWhole(plan, id))) continue;
      report({
        span: goal.span,
        path: goal.path,
        data: { kpis: ids },
        about: { entry: key, kpi: ids },
        related: kpis.map(({ span }) => ({
          span,
          message: { en: 'No initiative names it', zh: '没有举措提到它' },
        })),
      });
    }
  },
});

/** Sales, customers and profit are what all the work is for. */
function isOfTheWhole({ kpis }: Plan, key: string): boolean {
  const { sizeKpis, yearlyMoney, costShares, marginBridge } = builtinReading();
  const kpi = kpis.find((one) => one.key === key);
  if (/\b(?:ebita?d?a?|profit)\b|利润|净利/iu.test(key)) return true;
  return [...sizeKpis, ...yearlyMoney, ...costShares.profits, ...marginBridge.results].includes(
    kpi?.id ?? '',
  );
}
