import { scaleLinear } from 'd3-scale';
import { curveLinearClosed, lineRadial } from 'd3-shape';
import type { Lang } from '../../../text/language.ts';
import type { Emphasis } from '../../types.ts';
import { type Element, h, type Part } from '../element.ts';
import { pageWords } from '../words.ts';
import { fit, hint, label, mark, picture } from './draw.ts';

/** The series of the picture that are there, each with its class. */
export function series(
  emphasis: Emphasis,
): { readonly kind: 'model' | 'declared' | 'levers'; readonly shares: readonly number[] }[] {
  const { model, declared, levers } = emphasis;
  return [
    { kind: 'model' as const, shares: model },
    ...(levers ? [{ kind: 'levers' as const, shares: levers }] : []),
    ...(declared ? [{ kind: 'declared' as const, shares: declared }] : []),
  ];
}

/** What a series is called. */
export function seriesName(
  emphasis: Emphasis,
  kind: 'model' | 'declared' | 'levers',
  lang: Lang,
): string {
  if (kind === 'model') return `${pageWords.modelShare[lang]} (${emphasis.modelName[lang]})`;
  return pageWords[kind === 'declared' ? 'declaredShare' : 'leverShare'][lang];
}

/** The plan's emphasis compared with the model's, on one axis per dimension. */
export function emphasisPicture(emphasis: Emphasis, width: number, lang: Lang): Element {
  const size = Math.min(width, 340);
  const radius = size / 2 - 56;
  const [cx, cy] = [size / 2, radius + 40];
  const all = series(emphasis);
  const most = Math.max(50, ...all.flatMap(({ shares }) => shares));
  const scale = scaleLinear().domain([0, most]).nice(4).range([0, radius]);
  const count = emphasis.dimensions.length;
  const angle = (index: number): number => (index / count) * 2 * Math.PI;
  const path = lineRadial<number>()
    .angle((_, index) => angle(index))
    .radius((value) => scale(value))
    .curve(curveLinearClosed);
  const rings = scale.ticks(4).filter((tick) => tick > 0);
  const at = (index: number, distance: number): readonly [number, number] => [
    Math.sin(angle(index)) * distance,
    -Math.cos(angle(index)) * distance,
  ];
  const axes = emphasis.dimensions.map(({ name }, index): Part => {
    const [x2, y2] = at(index, radius);
    const [x, y] = at(index, radius + 16);
    const anchor = Math.abs(x) < 5 ? 'middle' : x > 0 ? 'middle' : 'middle';
    return h(
      'g',
      {},
      h('line', { class: 'axis', x1: 0, y1: 0, x2, y2 }),
      label(x, y, fit(name[lang], 130), '', anchor),
    );
  });
  const legendTop = cy + radius * 0.5 + 46;
  const legend = all.map(({ kind }, index): Part => {
    const y = legendTop + index * 22;
    return h(
      'g',
      {},
      h('line', { class: `series ${kind}`, x1: 4, y1: y, x2: 34, y2: y }),
      label(42, y, fit(seriesName(emphasis, kind, lang), size - 46)),
    );
  });
  return picture(pageWords.emphasis[lang], size, legendTop + all.length * 22, [
    h(
      'g',
      { transform: `translate(${Math.round(cx)} ${Math.round(cy)})` },
      ...rings.map((tick) =>
        h('path', { class: 'grid', d: path(emphasis.dimensions.map(() => tick)) ?? '' }),
      ),
      ...axes,
      ...all.map(({ kind, shares }) =>
        kind === 'model'
          ? h(
              'path',
              { class: `series ${kind}`, d: path([...shares]) ?? '' },
              hint(seriesName(emphasis, kind, lang)),
            )
          : mark(
              kind === 'declared' ? emphasis.at : undefined,
              seriesName(emphasis, kind, lang),
              h('path', { class: `series ${kind}`, d: path([...shares]) ?? '' }),
            ),
      ),
    ),
    ...legend,
  ]);
}
