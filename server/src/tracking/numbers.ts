import { equal } from '../model/numbers.ts';

/** Whether `a` is `b` or more, except for rounding. */
export function atLeast(a: number, b: number): boolean {
  return a > b || equal(a, b);
}

/** Sums and products of huge figures stay numbers. */
export function finite(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/** The sum of numbers, kept finite. */
export function sumOf(values: readonly number[]): number {
  return finite(values.reduce((sum, value) => finite(sum + value), 0));
}

/**
 * (a − base) ÷ (b − base) without overflow; undefined where the divisor is zero.
 */
export function ratioOf(a: number, b: number, base: number): number | undefined {
  const scale = Math.max(Math.abs(a), Math.abs(b), Math.abs(base));
  if (scale === 0 || equal(b, base)) return undefined;
  return finite((a / scale - base / scale) / (b / scale - base / scale));
}

/** Between two values: `a` for 0 and exactly `b` for 1. */
export function between(a: number, b: number, part: number): number {
  return finite(a * (1 - part) + b * part);
}

/** The median of numbers; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/** A quantile with linear interpolation between the values in order; undefined for no values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? undefined : between(low, high, at % 1);
}
