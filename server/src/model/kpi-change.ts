import type { Kpi } from '../catalog/types.ts';
import { moneyUnit, percentUnit, pointsUnit, ratioUnit } from './grammar/units.ts';
import type { Quantity } from './grammar/value.ts';

/**
 * The meaning of a target: a level, a change of the baseline, or one of two very different changes.
 */
export type Meaning = 'level' | 'change' | 'ambiguous';

/** The context that decides it. */
export interface Measured {
  readonly known: Kpi | undefined;
  /** The KPI's unit, if any. */
  readonly unit: string | undefined;
  readonly baseline: Quantity | undefined;
  /** The KPI is a growth rate: `+50%` is its value. */
  readonly isGrowth: boolean;
}

/**
 * The meaning of the target of a KPI (format 1.1, section 1.3): `+10%` of money is a change, of a
 * percentage it is relative or in points, of a growth rate it is the value itself.
 */
export function meaningOf(target: Quantity, measured: Measured): Meaning {
  const { unit, baseline } = measured;
  const isShare = (unit ?? baseline?.units[0]) === percentUnit;
  const { change, worded } = target;
  if (change === undefined) {
    // `-3%` of a share that cannot be negative, and `2.4x` of any count.
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
  // `-6%` to `+4%`: with a sign on the baseline, the target is a level too.
  const isLevel = target.sign === '-' ? mayBeNegative(measured) : baseline?.sign !== undefined;
  return isLevel && !worded ? 'level' : 'ambiguous';
}

/**
 * `+10 points` of a share in percentage points, whatever else has points.
 * @returns the quantity itself where it is of another unit
 */
export function asPoints(quantity: Quantity, { unit, baseline }: Measured): Quantity {
  const isShare = (unit ?? baseline?.units[0]) === percentUnit;
  const isPoints = quantity.change === 'amount' && /^points?$/i.test(quantity.unitText ?? '');
  return isShare && isPoints ? { ...quantity, change: 'points', units: [pointsUnit] } : quantity;
}

function isMinus({ sign, units }: Quantity): boolean {
  return sign === '-' && (units.length === 0 || units.includes(percentUnit));
}

function mayBeNegative({ known, baseline }: Measured): boolean {
  if (baseline?.sign === '-') return true;
  return known !== undefined && (known.hard[0] === null || known.hard[0] < 0);
}

/** `+45` next to `+30`, or of a KPI that can be negative, is a level. */
function isSignedLevel(measured: Measured): boolean {
  const { known, baseline } = measured;
  const canBe = known !== undefined && known.unit !== moneyUnit && mayBeNegative(measured);
  return canBe || baseline?.sign !== undefined || baseline === undefined;
}

/**
 * The level that results from a change.
 * @param baseline in the unit of the KPI
 * @param factor converts an amount to that unit
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

/** The number for comparisons, and both ends of a range. */
export interface Ends {
  readonly number: number;
  readonly range: { readonly low: number; readonly high: number } | undefined;
}

/**
 * The number of a range that is closest to another one: an end, or the other one itself if it is
 * inside the range.
 */
export function nearest(
  { low, high }: { readonly low: number; readonly high: number },
  to: number,
): number {
  return Math.min(Math.max(to, low), high);
}
