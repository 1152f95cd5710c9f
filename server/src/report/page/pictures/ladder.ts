import { scaleLinear } from 'd3-scale';
import type { Lang } from '../../../text/language.ts';
import type { KpiRow, Report } from '../../types.ts';
import { type Element, h, type Part } from '../element.ts';
import { pageWords } from '../words.ts';
import { fit, hint, label, mark, picture, widthOf } from './draw.ts';

const height = 44;

/**
 * Every KPI in a row with its own scale: from the baseline to the target, with checkpoints and the
 * figure of a case.
 */
export function ladderPicture({ kpis }: Report, width: number, lang: Lang): Element {
  const names = widthOf(
    kpis.map(({ name }) => name[lang]),
    width * 0.34,
  );
  const due = widthOf(
    kpis.map(({ by }) => by),
    width * 0.16,
  );
  const rows = kpis.map((row, index) => rowPart(row, index * height, { names, due, width, lang }));
  return picture(pageWords.kpis[lang], width, Math.max(1, kpis.length) * height, rows);
}

interface Columns {
  readonly names: number;
  readonly due: number;
  readonly width: number;
  readonly lang: Lang;
}

function rowPart(row: KpiRow, top: number, { names, due, width, lang }: Columns): Part {
  const middle = top + height / 2;
  const written = [row.from, row.to].filter((text) => text !== '').join(' → ');
  return mark(
    row.at,
    `${row.name[lang]}: ${written} ${row.by}`.trim(),
    h('rect', { class: 'row', x: 0, y: top, width, height }),
    label(0, middle, fit(row.name[lang], names)),
    ...track(row, names + 14, width - due - 14, middle, lang),
    label(width, middle, fit(row.by, due), 'quiet', 'end'),
  );
}

function track(row: KpiRow, left: number, right: number, y: number, lang: Lang): readonly Part[] {
  const { baseline, target, benchmark, checkpoints } = row;
  const written = [row.from, row.to].filter((text) => text !== '').join(' → ');
  const own = [baseline, target, ...checkpoints.map(({ value }) => value)].filter(
    (value) => value !== undefined,
  );
  if (baseline === undefined || target === undefined || right - left < 60)
    return [
      label(left, y, fit(written === '' ? pageWords.unread[lang] : written, right - left), 'quiet'),
    ];
  const values = [...own, ...(benchmark?.value === undefined ? [] : [benchmark.value])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([left + 26, right - 26]);
  const [from, to] = [scale(baseline), scale(target)];
  const line = y + 7;
  return [
    h('line', { class: 'track', x1: left, y1: line, x2: right, y2: line }),
    h('line', { class: 'climb', x1: from, y1: line, x2: to, y2: line }),
    h('circle', { class: 'from', cx: from, cy: line, r: 4 }),
    h('path', { class: 'to', d: arrow(to, line, to >= from ? 1 : -1) }),
    ...checkpoints.map(({ value, text }) =>
      h(
        'g',
        {},
        hint(text),
        h('line', {
          class: 'check',
          x1: scale(value),
          y1: line - 6,
          x2: scale(value),
          y2: line + 6,
        }),
      ),
    ),
    ...ends(row, [from, to], [left, right], y - 9),
    ...(benchmark?.value === undefined
      ? []
      : [
          h(
            'g',
            {},
            hint(`${benchmark.case[lang]}: ${benchmark.figure[lang]}`),
            h('path', { class: 'case', d: diamond(scale(benchmark.value), line) }),
          ),
        ]),
  ];
}

/** The values at both ends of a line, or both in one text where there is no room. */
function ends(
  row: KpiRow,
  [from, to]: readonly [number, number],
  [left, right]: readonly [number, number],
  y: number,
): readonly Part[] {
  const room = Math.abs(to - from) - 8;
  const side = (x: number, other: number): 'start' | 'end' => (x <= other ? 'start' : 'end');
  if (room <= 90) {
    const written = [row.from, row.to].filter((text) => text !== '').join(' → ');
    return [label((left + right) / 2, y, fit(written, right - left, 'small'), 'small', 'middle')];
  }
  const gap = from <= to ? 4 : -4;
  return [
    label(from - gap, y, fit(row.from, room / 2, 'small'), 'small', side(from, to)),
    label(to + gap, y, fit(row.to, room / 2, 'small strong'), 'small strong', side(to, from)),
  ];
}

function arrow(x: number, y: number, side: 1 | -1): string {
  return `M${round(x)} ${y}l${-9 * side} -5v10z`;
}

function diamond(x: number, y: number): string {
  return `M${round(x)} ${y - 6}l6 6l-6 6l-6 -6z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
