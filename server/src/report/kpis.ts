import type { Catalog } from '../catalog/catalog.ts';
import { nearness } from '../catalog/nearness.ts';
import type { Case } from '../catalog/types.ts';
import { audienceOf } from '../model/audience.ts';
import type { Coverage } from '../model/coverage.ts';
import { kpiName } from '../model/kpi-texts.ts';
import { type Values, valuesOf } from '../model/kpi-values.ts';
import type { Plan } from '../model/plan.ts';
import { comparables, type Subject } from '../rules/support/comparable.ts';
import { same } from '../text/language.ts';
import { shownWhole } from '../text/message.ts';
import { ownWords, placeOf } from './places.ts';
import type { BenchmarkNote, KpiRow } from './types.ts';

/** The KPIs of a plan in its order. */
export function kpiRows(catalog: Catalog, plan: Plan, coverage: Coverage): readonly KpiRow[] {
  const near = nearness(catalog, { ...audienceOf(plan), models: coverage.models });
  const subject = { ...coverage, title: plan.title?.text };
  return plan.kpis.map((kpi) => {
    const values = valuesOf(catalog, kpi);
    const { known, baseline, target, checkpoints } = values;
    const benchmark = benchmarkOf(catalog, subject, near, values);
    const due = kpi.due?.value?.end;
    const name = kpiName(catalog, kpi);
    return {
      key: kpi.key,
      name: known ? name : same(shownWhole(name.en)),
      from: ownWords(kpi.baseline ?? kpi.unmeasured),
      to: ownWords(kpi.target),
      by: ownWords(kpi.due),
      owner: ownWords(kpi.owner),
      checkpoints: checkpoints.flatMap(({ at, level }) =>
        at.date.value
          ? [{ day: at.date.value.end, value: level.number, text: ownWords(at.value) }]
          : [],
      ),
      at: placeOf(kpi.span),
      ...(due !== undefined && { due }),
      ...(baseline && { baseline: baseline.number }),
      ...(target && { target: target.number }),
      ...(known && { direction: known.direction }),
      ...(benchmark && { benchmark }),
    };
  });
}

/**
 * The figure of a case that is best to compare with: same KPI, same model, the nearest market
 * first.
 */
function benchmarkOf(
  catalog: Catalog,
  subject: Subject,
  near: (item: Case) => number,
  { known, baseline }: Values,
): BenchmarkNote | undefined {
  if (!known) return undefined;
  const figures = comparables(catalog, known, subject);
  const best = [...figures].sort((a, b) => near(b.case) - near(a.case))[0];
  if (!best) return undefined;
  const { level, change, text, scope, caveat } = best;
  const changed = baseline && change !== undefined ? baseline.number * (1 + change) : undefined;
  const value = level ?? changed;
  return {
    case: best.case.name,
    figure: { en: `${text.en} (${scope.en})`, zh: `${text.zh}（${scope.zh}）` },
    caveat,
    ...(value !== undefined && { value }),
  };
}
