import type { Lang } from '../../../text/language.ts';
import type { ChannelRow } from '../../types.ts';
import { type Element, h } from '../element.ts';
import { pageWords } from '../words.ts';
import { fit, label, line, mark, picture, widthOf } from './draw.ts';

/** The share of each channel as a bar on a scale from 0 to 100 percent, or to the largest share. */
export function channelPicture(
  channels: readonly ChannelRow[],
  width: number,
  lang: Lang,
): Element {
  const names = widthOf(
    channels.map(({ name }) => name),
    width * 0.4,
  );
  const texts = channels.map(({ share, budget }) => (share === '' ? budget : share));
  const amounts = widthOf(texts, width * 0.25, 'small');
  const most = Math.max(100, ...channels.map(({ percent }) => percent ?? 0));
  const room = Math.max(20, width - names - amounts - 16);
  return picture(
    pageWords.channels[lang],
    width,
    channels.length * line,
    channels.map(({ at, name, percent = 0 }, index) => {
      const y = index * line + line / 2;
      const long = (percent / most) * room;
      return mark(
        at,
        `${name}: ${texts[index] ?? ''}`,
        h('rect', { class: 'row', x: 0, y: y - line / 2, width, height: line }),
        label(0, y, fit(name, names)),
        h('rect', { class: 'money', x: names + 10, y: y - 8, width: long, height: 16, rx: 2 }),
        label(names + 16 + long, y, fit(texts[index] ?? '', amounts, 'small'), 'small'),
      );
    }),
  );
}
