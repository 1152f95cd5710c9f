import { pageWords } from '../../../report/page/words.ts';
import type { KpiRow, Report } from '../../../report/types.ts';
import type { Lang } from '../../../text/language.ts';
import { area, type Slide } from '../deck.ts';
import { outWords } from '../words.ts';
import { figureText } from './figure-text.ts';
import { clipped } from './fit.ts';
import { leftText, noteItem } from './table-slides.ts';

/** Maximum number of KPIs that can be told apart on a slide. */
const mostBars = 10;

/** The way of each KPI: its target where its baseline is 100. Undefined without such KPIs. */
export function ladderSlide({ kpis }: Report, lang: Lang): Slide | undefined {
  const plotted = kpis.filter(isPlotted);
  if (plotted.length === 0) return undefined;
  const shown = plotted.slice(0, mostBars);
  const index = ({ baseline = 0, target = 0 }: KpiRow): number =>
    Math.round((target / baseline) * 1000) / 10;
  const alt = shown.map((row) => `${row.name[lang]}: ${figures(row)}`).join('; ');
  const notes = [
    outWords.ladderNote[lang],
    ...(kpis.length > shown.length ? [leftText(kpis.length - shown.length, lang)] : []),
  ];
  return {
    title: pageWords.kpis[lang],
    items: [
      {
        kind: 'chart',
        box: area,
        alt: `${outWords.ladderChart[lang]}. ${alt}`,
        chart: {
          type: 'bar',
          title: outWords.ladderChart[lang],
          categories: shown.map(
            (row) =>
              `${clipped(row.name[lang], 190, { size: 11 }, 2)}  ${clipped(figures(row), 190, { size: 11 }, 1)}`,
          ),
          series: [
            { name: pageWords.baseline[lang], colour: 'quiet', values: shown.map(() => 100) },
            { name: pageWords.target[lang], colour: 'accent1', values: shown.map(index) },
          ],
          format: '0',
        },
      },
      ...noteItem(notes),
    ],
  };
}

function figures({ from, to }: KpiRow): string {
  return `${figureText(from)} → ${figureText(to)}`;
}

function isPlotted({ baseline, target }: KpiRow): boolean {
  return (
    baseline !== undefined &&
    target !== undefined &&
    baseline > 0 &&
    target >= 0 &&
    target / baseline < 20
  );
}
