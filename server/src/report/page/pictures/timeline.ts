import type { Lang } from '../../../text/language.ts';
import type { PhaseRow, Report, WorkRow } from '../../types.ts';
import { type Element, h, type Part } from '../element.ts';
import { pageWords } from '../words.ts';
import { type DayScale, dayScale, extent } from './day-scale.ts';
import { fit, hint, label, line, mark, picture, widthOf } from './draw.ts';
import { bar, r } from './timeline-bar.ts';

const axis = 24;

/** Height of the names of the phases. */
const bandNames = 20;

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
