import type { Measures } from '../catalog/types.ts';
import { percentUnit } from './grammar/units.ts';
import { timeOf } from './kpi-conversion.ts';
import type { KpiEntry } from './plan.ts';

/** Whether the values of a KPI are for different times, or in different currencies. */
export function isMixed(
  measures: Measures,
  { baseline, target }: Pick<KpiEntry, 'baseline' | 'target'>,
  unit: string | undefined,
): boolean {
  const a = baseline?.value;
  const b = target?.value;
  if (!a || !b) return false;
  const left = timeOf(measures, a);
  const right = timeOf(measures, b);
  if (left !== undefined && right !== undefined) return left !== right && unit !== percentUnit;
  return a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency;
}
