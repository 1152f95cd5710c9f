import { pageWords } from '../../../report/page/words.ts';
import type { WorkRow } from '../../../report/types.ts';
import type { Lang } from '../../../text/language.ts';
import { area, type Item } from '../deck.ts';
import { clipped } from './fit.ts';

/** Width of the names before the bars. */
export const names = 250;

/** An initiative: its name, and its bar with its milestones or when it is in words. */
export function bar(
  one: WorkRow,
  place: { y: number; h: number },
  x: (day: number) => number,
  lang: Lang,
): Item[] {
  const { start, end, name, when, owner, milestones } = one;
  const middle = place.y + place.h / 2;
  const who = owner === '' ? '' : ` · ${owner}`;
  const label: Item = {
    kind: 'text',
    box: { x: area.x, y: place.y, w: names, h: place.h },
    size: 12,
    anchor: 'middle',
    paragraphs: [
      { runs: [{ text: clipped(name, names - 16, { size: 12 }, place.h > 30 ? 2 : 1) }] },
    ],
  };
  if (start === undefined || end === undefined) {
    const text = when === '' ? pageWords.undated[lang] : when;
    return [
      label,
      {
        kind: 'text',
        box: { x: area.x + names + 10, y: place.y, w: 300, h: place.h },
        size: 12,
        anchor: 'middle',
        paragraphs: [{ runs: [{ text: clipped(text, 280, { size: 12 }, 1), colour: 'quiet' }] }],
      },
    ];
  }
  const left = x(start);
  const height = Math.min(16, place.h - 6);
  return [
    label,
    {
      kind: 'shape',
      shape: 'roundRect',
      box: { x: left, y: middle - height / 2, w: Math.max(5, x(end + 1) - left), h: height },
      alt: `${name}: ${when}${who}`,
      ...(one.status === 'stopped'
        ? { outline: 'quiet' as const, fill: 'bg1' as const }
        : { fill: one.status === 'done' ? ('quiet' as const) : ('accent1' as const) }),
    },
    ...milestones.flatMap(({ day, date, text }): Item[] =>
      day === undefined
        ? []
        : [
            {
              kind: 'shape',
              shape: 'diamond',
              box: { x: x(day) - 6, y: middle - 6, w: 12, h: 12 },
              alt: `${date} ${text}`.trim(),
              fill: 'accent2',
              outline: 'bg1',
            },
          ],
    ),
  ];
}
