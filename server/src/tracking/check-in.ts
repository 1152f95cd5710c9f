import type { Catalog } from '../catalog/catalog.ts';
import { normalise } from '../catalog/normalise.ts';
import type { DateUnit } from '../model/grammar/date.ts';
import type { Day } from '../model/grammar/day.ts';
import { unitTable } from '../model/grammar/units.ts';
import { readQuantity } from '../model/grammar/value.ts';
import { isPossible } from '../model/kpi-texts.ts';
import { measuredIn, valuesOf } from '../model/kpi-values.ts';
import type { KpiEntry, Plan } from '../model/plan.ts';
import { addsUp } from './adds-up.ts';
import { duePeriods, lastMonthEnd } from './due.ts';
import type { LineProblem } from './figures.ts';
import type { EnteredFigure, Figures } from './types.ts';

/** A figure that is due. */
export interface DueFigure {
  readonly kpi: KpiEntry;
  readonly period: DateUnit;
  /** The last figure of the KPI. */
  readonly last: EnteredFigure | undefined;
}

/**
 * The figures that are due, in the order of the plan.
 * @param owner only KPIs of this owner, by a part of the name
 */
export function dueFigures(
  plan: Plan,
  catalog: Catalog,
  figures: Figures,
  { today, owner }: { readonly today: Day; readonly owner?: string | undefined },
): readonly DueFigure[] {
  const wanted = owner === undefined ? undefined : normalise(owner);
  const from = plan.period?.value?.start ?? lastMonthEnd(today);
  return plan.kpis.flatMap((kpi) => {
    const person = normalise(kpi.owner?.text ?? '');
    if (!kpi.target || (wanted !== undefined && !person.includes(wanted))) return [];
    const entered = figures.get(kpi) ?? [];
    const isSum = valuesOf(catalog, kpi).known?.overTime?.sums === true || kpi.kind === 'flow';
    return duePeriods(entered, { from, today, isSum }).map((period) => ({
      kpi,
      period,
      last: entered.at(-1),
    }));
  });
}

/** An answer and the note after `#`. */
export function splitAnswer(said: string): { readonly text: string; readonly note: string } {
  const at = said.search(/[#＃]/);
  return at < 0
    ? { text: said.trim(), note: '' }
    : { text: said.slice(0, at).trim(), note: said.slice(at + 1).trim() };
}

/** Whether an answer can be the figure; `unlikely` needs a second look. */
export type Answer =
  | { readonly value: number; readonly unlikely?: { readonly factor: number } | 'impossible' }
  | { readonly problem: LineProblem };

/** Farther than this from all other values of the KPI, an answer is asked about again. */
const unusual = 5;

/** Judges an answer by unit, scale and distance from the other values of its KPI. */
export function judgeAnswer(
  catalog: Catalog,
  kpi: KpiEntry,
  entered: readonly EnteredFigure[],
  text: string,
): Answer {
  const { value: quantity } = readQuantity(text, unitTable(catalog.measures));
  if (!quantity) return { problem: 'unreadable-value' };
  const value = measuredIn(catalog, kpi, quantity);
  if (typeof value !== 'number') return { problem: value };
  const values = valuesOf(catalog, kpi);
  const { known, baseline, target } = values;
  if (known && !isPossible(known, value)) return { value, unlikely: 'impossible' };
  // Of a sum the plan says a year, and a figure is usually for a month of it.
  const parts = addsUp(catalog, kpi, values) ? 12 : 1;
  const levels = [baseline, target].flatMap((level) => (level ? [level.number / parts] : []));
  const others = [...levels, ...entered.map((one) => one.value)];
  const factor = ratioToNearest(value, others);
  const isBetween = value >= Math.min(...others) && value <= Math.max(...others);
  const isFar = factor !== undefined && (factor >= unusual || factor <= 1 / unusual);
  return isFar && !isBetween ? { value, unlikely: { factor } } : { value };
}

/** How many times the closest of the other values a value is; undefined where one of them is 0. */
function ratioToNearest(value: number, others: readonly number[]): number | undefined {
  const ratios = others
    .map((other) => Math.abs(value) / Math.abs(other))
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio));
  const distance = (ratio: number): number => Math.abs(Math.log(ratio));
  return ratios.sort((a, b) => distance(a) - distance(b))[0];
}
