import { type Day, dateOf } from '../model/grammar/day.ts';
import { plainNumber } from '../model/numbers.ts';
import type { Text } from '../text/language.ts';

/** The relative change of a number; undefined from zero. */
export function growth(before: number, after: number): number | undefined {
  return before === 0 ? undefined : (after - before) / Math.abs(before);
}

/** ` (+12.5%)`, or an empty text where the change is undefined. */
export function growthText(change: number | undefined): Text {
  if (change === undefined || !Number.isFinite(change)) return { en: '', zh: '' };
  const percent = plainNumber(Number((change * 100).toPrecision(3)));
  const text = `${change > 0 ? '+' : ''}${percent}%`;
  return { en: ` (${text})`, zh: `（${text}）` };
}

/** Whole months from one day to another, rounded; zero below a month. */
export function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [dateOf(from), dateOf(to)];
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return Math.abs(to - from) < 15 ? 0 : months;
}

/** `2 months later`, `10 days earlier`. */
export function shiftText(from: Day, to: Day): Text {
  const months = Math.abs(monthsBetween(from, to));
  const days = Math.abs(to - from);
  const later = to > from;
  const count = months === 0 ? days : months;
  const unit = months === 0 ? 'day' : 'month';
  return {
    en: `${count} ${unit}${count === 1 ? '' : 's'} ${later ? 'later' : 'earlier'}`,
    zh: `${later ? '推迟' : '提前'} ${count} ${months === 0 ? '天' : '个月'}`,
  };
}
