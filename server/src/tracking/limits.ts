import { equal } from '../model/numbers.ts';
import { atLeast } from './numbers.ts';
import type { Course } from './types.ts';

/** A bound is nearly met within two hundredths of it; a value to be kept may vary as much. */
const near = 0.02;

/** Values that are good enough, both ends included. */
export interface Limits {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** 1 if more is better, -1 if less is, 0 if a value is to be kept. */
export function directionOf({ direction, baseline, target }: Course): 1 | -1 | 0 {
  if (direction) return direction === 'higher' ? 1 : -1;
  if (baseline === undefined || target === undefined || equal(baseline, target)) return 0;
  return target > baseline ? 1 : -1;
}

/**
 * What is good enough where `value` is planned: a range that is no direction's is wanted as a
 * whole, any other value from one side, and a value to be kept within 2 %.
 * @param share of a sum: the part of its range that is due by now
 */
export function limitsAt(course: Course, value: number, share = 1): Limits {
  const { range, direction } = course;
  if (range && !direction) return { low: range.low * share, high: range.high * share };
  const better = directionOf(course);
  const room = near * Math.abs(value);
  return {
    low: better === 1 ? value : better === 0 ? value - room : undefined,
    high: better === -1 ? value : better === 0 ? value + room : undefined,
  };
}

/** Whether a value is within limits. */
export function isWithin(value: number, { low, high }: Limits): boolean {
  return (low === undefined || atLeast(value, low)) && (high === undefined || atLeast(high, value));
}

/** Bounds: met is on track, within 2 % at risk, else off track. */
export function statusWithin(value: number, limits: Limits): 'on-track' | 'at-risk' | 'off-track' {
  if (isWithin(value, limits)) return 'on-track';
  const { low, high } = limits;
  return isWithin(value, {
    low: low === undefined ? undefined : low - near * Math.abs(low),
    high: high === undefined ? undefined : high + near * Math.abs(high),
  })
    ? 'at-risk'
    : 'off-track';
}

/**
 * Whether the target is to be kept from the first day: a bound, no change, or a range around the
 * baseline.
 */
export function isKept({ bound, range, direction, baseline, target }: Course): boolean {
  if (bound) return true;
  if (range && !direction)
    return baseline === undefined || (baseline >= range.low && baseline <= range.high);
  const isInside =
    range !== undefined &&
    baseline !== undefined &&
    baseline >= range.low &&
    baseline <= range.high;
  return isInside || (baseline !== undefined && target !== undefined && equal(baseline, target));
}

/** Whether the plan allows the KPI to get worse: the planned line is a limit then, no aim. */
export function isConceded(course: Course): boolean {
  const { direction, baseline, target } = course;
  if (!direction || baseline === undefined || target === undefined) return false;
  return direction === 'higher' ? target < baseline : target > baseline;
}

/**
 * Whether a sum that has passed its target stays there: more is better and the target is above
 * zero, as with sales, or the other way up.
 */
export function growsToTarget({ direction, target = 0 }: Course): boolean {
  return direction === 'higher' ? target > 0 : direction === 'lower' && target < 0;
}
