import type { Catalog } from '../../catalog/catalog.ts';
import { namesOf } from '../../catalog/names.ts';
import type { Trend } from '../../catalog/types.ts';
import type { KpiEntry } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { declared, isOfTrend } from '../support/trends.ts';

export default defineRule({
  code: 'TRD905',
  name: 'claim-without-number',
  severity: 'warning',
  tier: 1,
  origin: 'law',
  title: { en: 'Green without a number', zh: '绿色却没有数字' },
  why: {
    en: 'A claim of this kind needs proof; without a measured number it is a risk.',
    zh: '这类宣称需要举证，没有可量化的数字就是风险。',
  },
  message: {
    en: 'A green claim without a measured number is a greenwashing risk - check the rules of your markets (in the EU generic claims have needed proof since September 2026). Add e.g. {kpis}.',
    zh: '没有数字的绿色宣称有漂绿风险，请核对所在市场的规定（欧盟自 2026 年 9 月起要求举证），可补：{kpis}。',
  },
  yieldsTo: { file: ['KPI301'], trend: ['TRD902'] },
  check({ plan, catalog, report }) {
    for (const { trend, at } of declared(plan, catalog)) {
      if (
        !trend.needsNumber ||
        plan.kpis.some((kpi) => hasNumber(kpi) && measures(catalog, kpi, trend))
      )
        continue;
      const kpis = [...catalog.kpis.values()]
        .filter((kpi) => kpi.trend === trend.id)
        .map((kpi) => kpi.id);
      report({
        span: at.span,
        path: at.path,
        data: { kpis: namesOf(catalog, 'kpis', kpis) },
        about: { trend: trend.id },
        fixes: () => addKpiFix(plan, catalog, kpis[0]),
      });
    }
  },
});

/** A name alone measures nothing; a figure that is still open is asked for by other rules. */
function hasNumber({ baseline, target, unmeasured, actuals }: KpiEntry): boolean {
  return (baseline ?? target ?? unmeasured) !== undefined || actuals.length > 0;
}

/**
 * A KPI of the trend, or one that a company catalogue or the plan links to a lever of the trend.
 */
function measures(catalog: Catalog, kpi: KpiEntry, trend: Trend): boolean {
  if ([kpi.key, ...unitsOf(kpi)].some((text) => isOfTrend(trend.id, text))) return true;
  if (kpi.levers.some((ref) => ref.id !== undefined && trend.levers.includes(ref.id))) return true;
  const known = kpi.id === undefined ? undefined : catalog.kpis.get(kpi.id);
  return (
    known !== undefined &&
    (known.trend === trend.id ||
      (known.layer !== undefined && known.levers.some((id) => trend.levers.includes(id))))
  );
}

/** The units of a KPI as they are written: `kg CO2e`. */
function unitsOf({ unit, baseline, target }: KpiEntry): readonly string[] {
  return [unit?.text, baseline?.value?.unitText, target?.value?.unitText].flatMap(
    (text) => text ?? [],
  );
}
