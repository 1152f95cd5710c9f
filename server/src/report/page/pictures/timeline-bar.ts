import type { Lang } from '../../../text/language.ts';
import type { WorkRow } from '../../types.ts';
import { h, type Part } from '../element.ts';
import { pageWords } from '../words.ts';
import type { DayScale } from './day-scale.ts';
import { fit, hint, label, line, mark } from './draw.ts';

/** The bar of an initiative with its label. */
export function bar(
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

/** Rounds to a whole pixel. */
export function r(value: number): number {
  return Math.round(value);
}
