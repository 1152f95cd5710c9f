import type { Kpi } from '../../catalog/types.ts';
import { moneyUnit, percentUnit, pointsUnit, ratioUnit } from '../../model/grammar/units.ts';
import type { Quantity } from '../../model/grammar/value.ts';

/** What a target is: a level, a change of the baseline, or one of two changes that lie far apart. */
export type Meaning = 'level' | 'change' | 'ambiguous';

/** What decides it beside the target itself. */
export interface Measured {
  readonly known: Kpi | undefined;
  /** The KPI's unit, where it has one. */
  readonly unit: string | undefined;
  readonly baseline: Quantity | undefined;
  /** The KPI is a rate of growth: `+50%` is its value. */
  readonly isGrowth: boolean;
}

/**
 * How the target of a KPI is meant (format 1.1, section 1.3): `+10%` of money is a change, of a percentage it is relative or points,
 * of a rate of growth it is the value itself.
 */
export function meaningOf(target: Quantity, measured: Measured): Meaning {
  const { unit, baseline } = measured;
  const isShare = (unit ?? baseline?.units[0]) === percentUnit;
  const { change, worded } = target;
  if (change === undefined) {
    // `-3%` of a share that cannot be negative, and `2.4x` of anything that is counted.
    if (isShare) return isMinus(target) && !mayBeNegative(measured) ? 'ambiguous' : 'level';
    const isTimes = target.units.includes(ratioUnit) && target.bound === undefined;
    return isTimes && unit !== undefined && unit !== ratioUnit && baseline ? 'change' : 'level';
  }
  if (change === 'times') return 'change';
  if (measured.isGrowth && change !== 'points') return 'level';
  if (change === 'points') return isShare || unit === undefined ? 'change' : 'level';
  if (!isShare) {
    const isLevel = change === 'amount' && !worded && isSignedLevel(measured);
    return isLevel ? 'level' : 'change';
  }
  return target.sign === '-' && !worded && mayBeNegative(measured) ? 'level' : 'ambiguous';
}

function isMinus({ sign, units }: Quantity): boolean {
  return sign === '-' && (units.length === 0 || units.includes(percentUnit));
}

function mayBeNegative({ known }: Measured): boolean {
  return known !== undefined && (known.hard[0] === null || known.hard[0] < 0);
}

/** `+45` beside `+30`, or of a KPI that can be negative, is a level. */
function isSignedLevel(measured: Measured): boolean {
  const { known, baseline } = measured;
  const canBe = known !== undefined && known.unit !== moneyUnit && mayBeNegative(measured);
  return canBe || baseline?.sign !== undefined || baseline === undefined;
}

/**
 * What a change comes to.
 * @param baseline in the unit of the KPI
 * @param factor what an amount is multiplied with to be in that unit
 */
export function changed(target: Quantity, baseline: number, factor: number): Ends {
  const result = (by: number): number => {
    if (target.change === 'percent') return baseline + (Math.abs(baseline) * by) / 100;
    if (target.change === 'points') return baseline + by;
    return target.change === 'amount' ? baseline + by * factor : baseline * by;
  };
  if (!target.range) return { number: result(target.number), range: undefined };
  const ends = [result(target.range.low), result(target.range.high)].sort((a, b) => a - b);
  const [low = 0, high = 0] = ends;
  return { number: nearest({ low, high }, baseline), range: { low, high } };
}

/** The number for comparisons, and both ends where there are two. */
export interface Ends {
  readonly number: number;
  readonly range: { readonly low: number; readonly high: number } | undefined;
}

/** The number of a range that is nearest to another: an end, or the other itself where it lies between them. */
export function nearest(
  { low, high }: { readonly low: number; readonly high: number },
  to: number,
): number {
  return Math.min(Math.max(to, low), high);
}

/** True for a change in points, which has one meaning for a share. */
export function isPoints({ units }: Quantity): boolean {
  return units.includes(pointsUnit);
}
