import { scaleUtc } from 'd3-scale';
import { type Day, isoMonth } from '../../../model/grammar/day.ts';
import type { Report } from '../../types.ts';
import { textWidth } from './draw.ts';

const dayLength = 86_400_000;

/** Maximum number of years drawn. */
const longest = 366 * 15;

/** Maps days to pixels. */
export interface DayScale {
  readonly x: (day: Day) => number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

/** A time axis with ticks at whole months, as far as they fit. */
export function dayScale(from: Day, to: Day, left: number, right: number): DayScale {
  const scale = scaleUtc()
    .domain([from * dayLength, (to + 1) * dayLength])
    .range([left, right]);
  const x = (day: Day): number => Math.min(right, Math.max(left, scale(day * dayLength)));
  const ticks = scale
    .ticks(Math.max(2, Math.floor((right - left) / 70)))
    .map((date) => ({ x: scale(date), text: isoMonth(Math.floor(date.getTime() / dayLength)) }));
  const room = textWidth('2000-00', 'small');
  const spaced: { x: number; text: string }[] = [];
  for (const tick of ticks)
    if (tick.x + room <= right + 8 && tick.x - (spaced.at(-1)?.x ?? -100) >= room + 8)
      spaced.push(tick);
  return { x, ticks: spaced };
}

/** The time range of the plan and its initiatives. */
export function extent({ period, work, phases, today }: Report): readonly [Day, Day] {
  const days = [
    ...[...work, ...phases].flatMap(({ start, end }) => [start, end]),
    period?.start,
    period?.end,
  ].filter((day) => day !== undefined);
  const from = Math.min(...days);
  if (!Number.isFinite(from)) return [today ?? 0, (today ?? 0) + 365];
  return [from, Math.min(Math.max(...days), from + longest)];
}
