import { scaleLinear } from 'd3-scale';
import { isoMonth } from '../../../model/grammar/day.ts';
import { amountText } from '../../../model/numbers.ts';
import type { Lang } from '../../../text/language.ts';
import type { Budget } from '../../types.ts';
import { type Element, h } from '../element.ts';
import { pageWords } from '../words.ts';
import { fit, hint, label, line, picture, textWidth, widthOf } from './draw.ts';

/** Money by lever as bars, the largest first. */
export function leverMoneyPicture(
  { byLever, currency }: Budget,
  width: number,
  lang: Lang,
): Element {
  const texts = byLever.map(({ amount }) => amountText(amount, currency)[lang]);
  const names = widthOf(
    byLever.map(({ name }) => name[lang]),
    width * 0.4,
  );
  const amounts = widthOf(texts, width * 0.3, 'small');
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...byLever.map(({ amount }) => amount))])
    .range([0, Math.max(20, width - names - amounts - 16)]);
  return picture(
    pageWords.byLever[lang],
    width,
    Math.max(1, byLever.length) * line,
    byLever.map(({ name, amount }, index) => {
      const y = index * line + line / 2;
      return h(
        'g',
        {},
        hint(`${name[lang]}: ${texts[index] ?? ''}`),
        label(0, y, fit(name[lang], names)),
        h('rect', {
          class: 'money',
          x: names + 10,
          y: y - 8,
          width: Math.max(1, scale(amount)),
          height: 16,
          rx: 2,
        }),
        label(names + 16 + scale(amount), y, texts[index] ?? '', 'small'),
      );
    }),
  );
}

/** Money over time as columns, one per month. */
export function monthMoneyPicture(
  { byMonth, currency }: Budget,
  width: number,
  lang: Lang,
): Element {
  const height = 180;
  const most = Math.max(1, ...byMonth.map(({ amount }) => amount));
  const scale = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([height - 26, 12]);
  const ticks = scale.ticks(4);
  const tickTexts = ticks.map((tick) => amountText(tick, currency)[lang]);
  const left = widthOf(tickTexts, width * 0.3, 'small');
  const step = (width - left) / Math.max(1, byMonth.length);
  const monthWidth = textWidth('2000-00', 'small') + 10;
  const every = Math.max(1, Math.ceil(monthWidth / step));
  return picture(pageWords.byMonth[lang], width, height, [
    ...ticks.map((tick, index) =>
      h(
        'g',
        {},
        h('line', { class: 'grid', x1: left, y1: scale(tick), x2: width, y2: scale(tick) }),
        label(left - 6, scale(tick), tickTexts[index] ?? '', 'small quiet', 'end'),
      ),
    ),
    ...byMonth.map(({ month, amount }, index) => {
      const x = left + index * step;
      return h(
        'g',
        {},
        hint(`${isoMonth(month)}: ${amountText(amount, currency)[lang]}`),
        h('rect', {
          class: 'money',
          x: x + step * 0.12,
          y: scale(amount),
          width: step * 0.76,
          height: Math.max(1, height - 26 - scale(amount)),
          rx: 1,
        }),
        ...(index % every === 0 && x + step * 0.12 + monthWidth - 10 <= width
          ? [label(x + step * 0.12, height - 10, isoMonth(month), 'small quiet')]
          : []),
      );
    }),
  ]);
}
