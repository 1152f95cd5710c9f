import { scaleUtc } from 'd3-scale';
import { type Day, isoMonth } from '../../../model/grammar/day.ts';
import type { Lang } from '../../../text/language.ts';
import type { PhaseRow, Report, WorkRow } from '../../types.ts';
import { type Element, h, type Part } from '../element.ts';
import { pageWords } from '../words.ts';
import { fit, hint, label, line, mark, picture, textWidth, widthOf } from './draw.ts';

const axis = 24;
/** Height of the names of the phases. */
const bandNames = 20;
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

/**
 * One bar per initiative, arrows from its prerequisites, milestones as diamonds, and the current
 * day.
 */
export function timelinePicture(report: Report, width: number, lang: Lang): Element {
  const { work, today } = report;
  const names = widthOf(
    work.map(({ name }) => name),
    width * 0.4,
  );
  const [from, to] = extent(report);
  const scale = dayScale(from, to, names + 10, width - 8);
  const hasBands = report.phases.some(({ start }) => start !== undefined);
  const head = axis + (hasBands ? bandNames : 0);
  const height = head + Math.max(1, work.length) * line + 4;
  const rowOf = new Map(work.map((one, index) => [one.key, index]));
  const middle = (index: number): number => head + index * line + line / 2;
  const showToday = today !== undefined && today >= from && today <= to;
  return picture(pageWords.timeline[lang], width, height, [
    ...bands(report.phases, scale, height),
    ...scale.ticks.map(({ x, text }) =>
      h(
        'g',
        {},
        h('line', { class: 'grid', x1: x, y1: hasBands ? head : axis - 6, x2: x, y2: height }),
        label(x, 10, text, 'small quiet'),
      ),
    ),
    ...work.map((one, index) => bar(one, middle(index), scale, names, width, lang)),
    ...work.flatMap((one, index) =>
      one.after.flatMap((key) => {
        const other = work[rowOf.get(key) ?? -1];
        return other ? waits(other, middle(rowOf.get(key) ?? 0), one, middle(index), scale) : [];
      }),
    ),
    ...(showToday
      ? [
          h(
            'g',
            {},
            hint(pageWords.today[lang]),
            h('line', {
              class: 'today',
              x1: scale.x(today),
              y1: axis - 8,
              x2: scale.x(today),
              y2: height,
            }),
          ),
        ]
      : []),
  ]);
}

/** The phases as bands with their names at the top; every second one is a shade darker. */
function bands(phases: readonly PhaseRow[], { x }: DayScale, height: number): Part[] {
  return phases.flatMap(({ at, name, when, start, end }, index) => {
    if (start === undefined || end === undefined) return [];
    const [left, right] = [x(start), x(end + 1)];
    const room = right - left - 8;
    return mark(
      at,
      `${name}: ${when}`,
      h('rect', {
        class: index % 2 === 0 ? 'band' : 'band odd',
        x: left,
        y: axis,
        width: Math.max(2, right - left),
        height: height - axis,
      }),
      ...(room > 12
        ? [label(left + 4, axis + bandNames / 2, fit(name, room, 'small strong'), 'small strong')]
        : []),
    );
  });
}

function bar(
  one: WorkRow,
  y: number,
  scale: DayScale,
  names: number,
  width: number,
  lang: Lang,
): Part {
  const { start, end, name } = one;
  const dated = start !== undefined && end !== undefined;
  const left = dated ? scale.x(start) : 0;
  const long = dated ? Math.max(4, scale.x(end + 1) - left) : 0;
  return mark(
    one.at,
    `${name}: ${one.when}`,
    h('rect', { class: 'row', x: 0, y: y - line / 2, width, height: line }),
    label(0, y, fit(name, names)),
    ...(dated
      ? [
          h('rect', {
            class: `bar ${statusClass(one.status)}`,
            x: left,
            y: y - 8,
            width: long,
            height: 16,
            rx: 3,
          }),
        ]
      : [
          label(
            names + 14,
            y,
            fit(one.when === '' ? pageWords.undated[lang] : one.when, width - names - 14),
            'quiet',
          ),
        ]),
    ...one.milestones.flatMap(({ day, date, text }) =>
      day === undefined
        ? []
        : [
            h(
              'g',
              {},
              hint(`${date} ${text}`),
              h('path', {
                class: 'milestone',
                d: `M${Math.round(scale.x(day))} ${y - 6}l6 6l-6 6l-6 -6z`,
              }),
            ),
          ],
    ),
  );
}

function statusClass(status: string): string {
  return ['done', 'stopped', 'running'].includes(status) ? status : 'open';
}

/**
 * An arrow from the end of one bar to the start of the next; dashed red if the second starts too
 * early.
 */
function waits(before: WorkRow, y1: number, after: WorkRow, y2: number, { x }: DayScale): Part[] {
  if (before.end === undefined || after.start === undefined) return [];
  const [from, to] = [x(before.end + 1), x(after.start)];
  const early = after.start <= before.end;
  const down = y2 > y1 ? 1 : -1;
  const turn = Math.max(from + 4, 0);
  const d = early
    ? `M${r(from)} ${y1 + 8 * down}V${y2 - 12 * down}H${r(to + 4)}V${y2 - 8 * down}`
    : `M${r(from)} ${y1}H${r(turn)}V${y2 - 12 * down}H${r(to + 3)}V${y2 - 8 * down}`;
  return [
    h('path', { class: early ? 'wait early' : 'wait', d }),
    h('path', {
      class: early ? 'tip early' : 'tip',
      d: `M${r(to + (early ? 4 : 3))} ${y2 - 8 * down}l-3 ${-5 * down}h6z`,
    }),
  ];
}

function r(value: number): number {
  return Math.round(value);
}
