// Whether a quantity is a change, and in which unit.
import type { Amount } from './amount.ts';
import { basisPointsUnit, percentUnit, pointsUnit } from './units.ts';

type Change = 'percent' | 'points' | 'times' | 'amount';

/** Points are a change with or without a sign; a minus alone may be a level. */
export function changeOf({ units, sign }: Amount, isSaid: boolean): Change | undefined {
  const isSigned = isSaid || sign !== undefined;
  if (units.includes(pointsUnit) && (isSigned || !units.includes(percentUnit))) return 'points';
  if (!isSigned) return undefined;
  if (units.includes(basisPointsUnit)) return 'points';
  if (units.includes(percentUnit)) return 'percent';
  return isSaid || sign === '+' ? 'amount' : undefined;
}

/** `pct` is points in a change and percent in a level; basis points are hundredths of either. */
export function unitsOf(units: readonly string[], change: Change | undefined): readonly string[] {
  if (change === 'points') return [pointsUnit];
  if (units.includes(basisPointsUnit)) return [percentUnit];
  return units.includes(percentUnit) ? [percentUnit] : units;
}
