import { scaleLinear } from 'd3-scale';
import type { Lang } from '../../../text/language.ts';
import { statusWords } from '../../../tracking/status.ts';
import { statusName } from '../../status-name.ts';
import type { StatusReport, StatusRow } from '../../status-types.ts';
import { type Element, h, type Part } from '../element.ts';
import { trackWords } from '../track-words.ts';
import { fit, label, mark, picture, widthOf } from './draw.ts';

const height = 58;

interface Columns {
  readonly names: number;
  readonly values: number;
  readonly width: number;
  readonly today: number;
  /** First and last day of all paths and figures: one scale, so that rows can be compared. */
  readonly days: readonly [number, number];
  readonly lang: Lang;
}

/**
 * Every KPI in a row: its status, the line of what was measured beside the planned path, and the
 * last value with what was expected.
 */
export function progressPicture(report: StatusReport, width: number, lang: Lang): Element {
  const { kpis, today } = report;
  const names = widthOf(
    kpis.flatMap((row) => [row.name[lang], statusText(row, lang)]),
    width * 0.32,
  );
  const values = widthOf(
    kpis.flatMap((row) => [row.actual?.text[lang] ?? '', expectedText(row, lang)]),
    width * 0.24,
    'small strong',
  );
  const columns = { names, values, width, today, days: daysOf(kpis), lang };
  const rows = kpis.map((row, index) => rowPart(row, index * height, columns));
  return picture(trackWords.progress[lang], width, Math.max(1, kpis.length) * height, rows);
}

function daysOf(kpis: readonly StatusRow[]): readonly [number, number] {
  const days = kpis.flatMap(({ series, path }) => [...series, ...path].map(({ day }) => day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return first === last ? [first - 1, first + 1] : [first, last];
}

/** `▲ at risk`: the mark says it without colour. */
export function statusText(row: StatusRow, lang: Lang): string {
  const name = statusName(row);
  const old = row.stale && row.actual && row.status !== 'no-figure';
  return `${statusWords[row.status].mark} ${name[lang]}${old ? ` · ${trackWords.old[lang]}` : ''}`;
}

function expectedText({ expected, target }: StatusRow, lang: Lang): string {
  if (!expected) return target === '' ? '' : `${trackWords.target[lang]} ${target}`;
  return `${trackWords.expected[lang]} ${expected.text[lang]}`;
}

function rowPart(row: StatusRow, top: number, columns: Columns): Part {
  const { names, values, width, lang } = columns;
  const [first, second] = [top + 20, top + 39];
  const actual = row.actual?.text[lang] ?? '';
  return mark(
    row.at,
    `${row.name[lang]}: ${statusText(row, lang)}. ${row.sentence[lang]}`,
    h('rect', { class: 'row', x: 0, y: top, width, height }),
    label(0, first, fit(row.name[lang], names)),
    h(
      'text',
      { x: 0, y: second, class: `label small track-${row.status}` },
      fit(statusText(row, lang), names, 'small'),
    ),
    ...chart(row, { left: names + 14, right: width - values - 14, top: top + 8 }, columns),
    label(width, first, fit(actual, values, 'small strong'), 'small strong', 'end'),
    label(width, second, fit(expectedText(row, lang), values, 'small quiet'), 'small quiet', 'end'),
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const chartHeight = height - 16;

function chart(
  row: StatusRow,
  { left, right, top }: Box,
  { today, days }: Columns,
): readonly Part[] {
  const points = row.sums ? added(row) : row.series;
  const all = [...points, ...row.path];
  const heights = all.map(({ value }) => value).filter(Number.isFinite);
  if (heights.length === 0 || right - left < 60) return [];
  const [first, last] = days;
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const x = scaleLinear()
    .domain(days)
    .range([left + 6, right - 6]);
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([top + chartHeight - 6, top + 6]);
  const line = (list: readonly { readonly day: number; readonly value: number }[]): string =>
    list.map(({ day, value }) => `${round(x(day))},${round(y(value))}`).join(' ');
  const base = top + chartHeight;
  return [
    h('line', { class: 'track', x1: left, y1: base, x2: right, y2: base }),
    ...(today >= first && today <= last
      ? [h('line', { class: 'today', x1: x(today), y1: top, x2: x(today), y2: base })]
      : []),
    ...(row.path.length > 1 ? [h('polyline', { class: 'planned', points: line(row.path) })] : []),
    ...(points.length > 1 ? [h('polyline', { class: 'measured', points: line(points) })] : []),
    ...points.map(({ day, value }) =>
      h('circle', { class: 'point', cx: x(day), cy: y(value), r: 3 }),
    ),
  ];
}

/** The figures of a sum added up from the first day of its path. */
function added({
  series,
  path,
}: StatusRow): readonly { readonly day: number; readonly value: number }[] {
  const start = path[0]?.day ?? 0;
  let sum = 0;
  return series
    .filter(({ day }) => day >= start)
    .map(({ day, value }) => {
      sum += value;
      return { day, value: sum };
    });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
