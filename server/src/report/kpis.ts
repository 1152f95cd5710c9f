import type { Catalog } from '../catalog/catalog.ts';
import { nameOf } from '../catalog/names.ts';
import { benchmarksOfKpi } from '../catalog/requirements.ts';
import type { Benchmark } from '../catalog/types.ts';
import type { KpiEntry } from '../model/plan.ts';
import { figureText } from '../rules/support/figure-text.ts';
import { kpiName, type Values, valuesOf } from '../rules/support/kpi-values.ts';
import { same } from '../text/language.ts';
import { shown } from '../text/message.ts';
import { ownWords, placeOf } from './places.ts';
import type { BenchmarkNote, KpiRow } from './types.ts';

/** The KPIs of a plan in its order. */
export function kpiRows(catalog: Catalog, kpis: readonly KpiEntry[]): readonly KpiRow[] {
  return kpis.map((kpi) => {
    const values = valuesOf(catalog, kpi);
    const { known, baseline, target, checkpoints } = values;
    const benchmark = benchmarkOf(catalog, values);
    const due = kpi.due?.value?.end;
    const name = kpiName(catalog, kpi);
    return {
      key: kpi.key,
      name: known ? name : same(shown(name.en)),
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

const ranking: readonly Benchmark['use'][] = ['compare', 'hover'];

/** The figure of a case that is best to compare with: one that may question a target first. Figures that are no yardstick never. */
function benchmarkOf(
  catalog: Catalog,
  { known, unit, baseline }: Values,
): BenchmarkNote | undefined {
  if (!known) return undefined;
  const usable = benchmarksOfKpi(catalog, known.id).filter((one) => ranking.includes(one.use));
  const best = [...usable].sort((a, b) => ranking.indexOf(a.use) - ranking.indexOf(b.use))[0];
  if (!best) return undefined;
  const changed =
    baseline && best.changeValue !== undefined
      ? baseline.number * (1 + best.changeValue)
      : undefined;
  const value = best.to !== undefined && best.unit === unit ? best.to : changed;
  return {
    case: nameOf(catalog, 'cases', best.case),
    figure: figureText(catalog, best),
    caveat: best.caveat,
    ...(value !== undefined && { value }),
  };
}
