import type { Catalog } from '../catalog/catalog.ts';
import { nameOf } from '../catalog/names.ts';
import { benchmarksOfKpi } from '../catalog/requirements.ts';
import type { Benchmark } from '../catalog/types.ts';
import { changeText, plainNumber } from '../model/numbers.ts';
import type { KpiEntry } from '../model/plan.ts';
import { kpiName, unitName, type Values, valuesOf } from '../rules/support/kpi-values.ts';
import { same, type Text } from '../text/language.ts';
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

/**
 * The best figure of a case to compare with, preferably one that may question a target. Figures
 * that are no benchmark are never used.
 */
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

/** A figure in words: the change, else both values. */
export function figureText(
  catalog: Catalog,
  { from, to, toOp, change, changeValue, unit }: Benchmark,
): Text {
  if (change) return change;
  if (to === undefined) return same(changeValue === undefined ? '' : changeText(changeValue));
  const name = unitName(catalog, unit);
  const start = from === undefined ? '' : `${plainNumber(from)} → `;
  const text = (lang: 'en' | 'zh'): string =>
    `${start}${toOp ?? ''}${plainNumber(to)} ${name[lang]}`.trim();
  return { en: text('en'), zh: text('zh') };
}
