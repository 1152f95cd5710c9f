import type { Day } from '../model/grammar/day.ts';
import { between, median, sumOf } from './numbers.ts';
import type { Figure } from './types.ts';

/** A figure is old after 1.5 times the usual distance, and never before 45 days. */
const patience = 1.5;
const leastPatience = 45;

/**
 * The figures whose periods are over, in the order of their ends, a longer period first. Several
 * for the same days are one with their mean: which of them is wrong is not known here.
 */
export function seriesOf(figures: readonly Figure[], today: Day): readonly Figure[] {
  const past = figures
    .filter(({ start, end, value }) => start <= end && end <= today && Number.isFinite(value))
    .sort((a, b) => a.end - b.end || a.start - b.start || a.value - b.value);
  const series: Figure[] = [];
  let same = 1;
  for (const { start, end, value } of past) {
    const last = series.at(-1);
    if (last?.start === start && last.end === end) {
      same++;
      series[series.length - 1] = { start, end, value: between(last.value, value, 1 / same) };
    } else {
      same = 1;
      series.push({ start, end, value });
    }
  }
  return series;
}

/**
 * The days after which the last figure is old: 1.5 times the usual (median) distance between
 * figures, of a single one its own length, but at least 45.
 */
export function patienceFor(series: readonly Figure[]): number {
  const ends = [...new Set(series.map(({ end }) => end))];
  const distances = ends.slice(1).map((end, index) => end - (ends[index] ?? end));
  const [first] = series;
  const usual = median(distances) ?? (first ? first.end - first.start + 1 : 0);
  return Math.max(leastPatience, patience * usual);
}

/**
 * The figures of a sum that lie between two days as a whole and do not overlap: of figures for the
 * same days the longer period counts. In order.
 */
export function partsWithin(series: readonly Figure[], start: Day, due: Day): readonly Figure[] {
  const inside = series.filter((figure) => figure.start >= start && figure.end <= due);
  const byLength = [...inside].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const parts: Figure[] = [];
  for (const figure of byLength)
    if (parts.every(({ start: from, end }) => figure.end < from || figure.start > end))
      parts.push(figure);
  return parts.sort((a, b) => a.start - b.start);
}

/** The sum of figures. */
export function total(parts: readonly Figure[]): number {
  return sumOf(parts.map(({ value }) => value));
}
