import { dayScale, extent } from '../../../report/page/pictures/day-scale.ts';
import { pageWords } from '../../../report/page/words.ts';
import type { PhaseRow, Report, WorkRow } from '../../../report/types.ts';
import type { Lang } from '../../../text/language.ts';
import { area, type Item, type Slide } from '../deck.ts';
import { clipped } from './fit.ts';
import { leftText, noteItem } from './table-slides.ts';
import { bar, names } from './timeline-bar.ts';

const perSlide = 13;
const head = 26;
const bandHead = 22;

/** How many slides the timeline would take. */
export function timelinePages({ work }: Report): number {
  return Math.ceil(work.length / perSlide);
}

/** Initiatives as bars over months, on at most `most` slides. */
export function timelineSlides(report: Report, most: number, lang: Lang): Slide[] {
  const pages = Math.min(most, timelinePages(report));
  const left = Math.max(0, report.work.length - pages * perSlide);
  return Array.from({ length: pages }, (_, index): Slide => {
    const work = report.work.slice(index * perSlide, (index + 1) * perSlide);
    const part = pages > 1 ? ` (${index + 1}/${pages})` : '';
    const notes = index === pages - 1 && left > 0 ? [leftText(left, lang)] : [];
    return {
      title: `${pageWords.timeline[lang]}${part}`,
      items: [...pictureOf(report, work, lang), ...noteItem(notes)],
    };
  });
}

function pictureOf(report: Report, work: readonly WorkRow[], lang: Lang): Item[] {
  const [from, to] = extent(report);
  const right = area.x + area.w;
  const scale = dayScale(from, to, area.x + names + 10, right);
  const phases = report.phases.filter(({ start }) => start !== undefined);
  const top = area.y + head + (phases.length > 0 ? bandHead : 0);
  const row = Math.min(34, (area.y + area.h - top) / Math.max(1, work.length));
  const bottom = top + row * work.length;
  return [
    ...bands(phases, scale.x, bottom, lang),
    ...scale.ticks.map(
      ({ x, text }): Item => ({
        kind: 'text',
        box: { x: x - 2, y: area.y, w: 64, h: head - 4 },
        size: 11,
        paragraphs: [{ runs: [{ text, colour: 'quiet' }] }],
      }),
    ),
    ...work.flatMap((one, index) => bar(one, { y: top + index * row, h: row }, scale.x, lang)),
    ...todayLine(report, scale.x, { from, to, bottom }, lang),
  ];
}

function bands(
  phases: readonly PhaseRow[],
  x: (day: number) => number,
  bottom: number,
  lang: Lang,
): Item[] {
  return phases.flatMap(({ name, when, start = 0, end = 0 }, index): Item[] => {
    const [left, right] = [x(start), x(end + 1)];
    const width = Math.max(2, right - left);
    const y = area.y + head;
    return [
      {
        kind: 'shape',
        shape: 'rect',
        box: { x: left, y, w: width, h: bottom - y },
        alt: `${pageWords.phase[lang]} ${name}: ${when}`,
        fill: index % 2 === 0 ? 'accent1' : 'line',
        faint: true,
      },
      ...(width > 40
        ? [
            {
              kind: 'text' as const,
              box: { x: left, y, w: width, h: bandHead },
              size: 11,
              paragraphs: [
                {
                  runs: [{ text: clipped(name, width - 12, { size: 11 }, 1), bold: true as const }],
                },
              ],
            },
          ]
        : []),
    ];
  });
}

function todayLine(
  { today, phases }: Report,
  x: (day: number) => number,
  { from, to, bottom }: { from: number; to: number; bottom: number },
  lang: Lang,
): Item[] {
  if (today === undefined || today < from || today > to) return [];
  const y = area.y + head + (phases.length > 0 ? bandHead : 0);
  return [
    {
      kind: 'shape',
      shape: 'line',
      box: { x: x(today), y, w: 0, h: bottom - y },
      alt: pageWords.today[lang],
      outline: 'accent2',
    },
  ];
}
