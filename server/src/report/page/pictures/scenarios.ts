import { scaleLinear } from 'd3-scale';
import type { Lang } from '../../../text/language.ts';
import type { ScenarioRow } from '../../types.ts';
import { type Element, h } from '../element.ts';
import { pageWords } from '../words.ts';
import { fit, hint, label, line, picture, textWidth, widthOf } from './draw.ts';

interface Point {
  readonly number: number;
  readonly text: string;
}

interface Row {
  readonly name: string;
  readonly planned: number | undefined;
  readonly points: readonly Point[];
}

/** Height of a row: a track with a line of texts below it. */
const tall = line + 16;

/** For each KPI, its value in every scenario beside the target; undefined without numbers. */
export function scenarioPicture(
  scenarios: readonly ScenarioRow[],
  width: number,
  lang: Lang,
): Element | undefined {
  const rows = rowsOf(scenarios, lang);
  if (rows.length === 0) return undefined;
  const names = widthOf(
    rows.map(({ name }) => name),
    width * 0.35,
  );
  const [left, right] = [names + 20, width - 20];
  return picture(
    pageWords.scenarios[lang],
    width,
    rows.length * tall,
    rows.map(({ name, planned, points }, index) => {
      const y = index * tall + line / 2;
      const numbers = [
        ...points.map(({ number }) => number),
        ...(planned === undefined ? [] : [planned]),
      ];
      const x = scaleLinear()
        .domain([Math.min(...numbers), Math.max(...numbers)])
        .range([left + 30, right - 30]);
      const at = (number: number): number =>
        new Set(numbers).size === 1 ? (left + right) / 2 : x(number);
      return h(
        'g',
        {},
        label(0, y, fit(name, names)),
        h('line', { class: 'track', x1: left, y1: y, x2: right, y2: y }),
        ...(planned === undefined
          ? []
          : [h('circle', { class: 'from', cx: at(planned), cy: y, r: 7 })]),
        ...points.map(({ number, text }) =>
          h(
            'g',
            {},
            hint(`${name}: ${text}`),
            h('circle', { class: 'to', cx: at(number), cy: y, r: 4 }),
          ),
        ),
        ...spaced(points, at, right).map(({ text, from }) =>
          label(from, y + 20, text, 'small quiet'),
        ),
      );
    }),
  );
}

/** The texts below their points, moved to the right where two would overlap. */
function spaced(
  points: readonly Point[],
  at: (number: number) => number,
  right: number,
): { readonly text: string; readonly from: number }[] {
  let free = 0;
  return [...points]
    .sort((a, b) => at(a.number) - at(b.number))
    .map(({ number, text }) => {
      const wide = textWidth(text, 'small');
      const from = Math.max(free, Math.min(at(number) - wide / 2, right - wide));
      free = from + wide + 12;
      return { text, from };
    });
}

function rowsOf(scenarios: readonly ScenarioRow[], lang: Lang): Row[] {
  const rows = new Map<string, Row>();
  for (const { name, values } of scenarios)
    for (const { kpi, number, planned, text } of values) {
      if (number === undefined) continue;
      const before = rows.get(kpi.en);
      const point = { number, text: `${name[lang]} ${text}` };
      rows.set(kpi.en, {
        name: kpi[lang],
        planned: before?.planned ?? planned,
        points: [...(before?.points ?? []), point],
      });
    }
  return [...rows.values()];
}
