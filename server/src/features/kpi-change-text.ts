import type { Measures } from '../catalog/types.ts';
import type { Level, Values } from '../model/kpi-values.ts';
import { likeWritten, plainNumber } from '../model/numbers.ts';
import { scaleFactor } from '../rules/support/money.ts';

/**
 * The change of a KPI as text: `+20%` between two levels, `= 1.1M` for the result of a relative
 * target, both ends of a range.
 * @returns undefined where the two cannot be compared
 */
export function changeLabel(measures: Measures, values: Values): string | undefined {
  const { baseline, target, mixed } = values;
  if (!baseline || !target || mixed) return undefined;
  const ends = target.range ? [target.range.low, target.range.high] : [target.number];
  if (target.worked)
    return `= ${ends.map((end) => inSpellingOf(measures, baseline, end)).join('–')}`;
  if (baseline.number === 0) return undefined;
  const shares = ends.map((end) => ((end - baseline.number) / Math.abs(baseline.number)) * 100);
  return [...new Set(shares.map(signedPercent))].join('…');
}

function inSpellingOf(measures: Measures, { quantity, factor }: Level, number: number): string {
  const scale = scaleFactor(measures, quantity.scale) * factor;
  return likeWritten(quantity, number, scale) ?? plainNumber(number);
}

function signedPercent(percent: number): string {
  const size = Math.abs(percent);
  const shown = size >= 10 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${shown === 0 ? '±' : percent > 0 ? '+' : '−'}${shown}%`;
}
