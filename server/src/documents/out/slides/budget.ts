import { amountScales, amountText } from '../../../model/numbers.ts';
import { pageWords } from '../../../report/page/words.ts';
import type { Report } from '../../../report/types.ts';
import type { Lang } from '../../../text/language.ts';
import { area, type Box, type Chart, type Item, type Slide } from '../deck.ts';
import { type Amount, byPeriod } from './by-period.ts';
import { clipped } from './fit.ts';
import { leftText, noteItem } from './table-slides.ts';

const gap = 24;
const sumHeight = 34;
const mostLevers = 8;

/** Money by month and by lever. Undefined for a plan without money. */
export function budgetSlide({ budget }: Report, lang: Lang): Slide | undefined {
  const { byMonth, byLever, planned, total, reserve, currency, left } = budget;
  if (planned === 0 && total === undefined) return undefined;
  const amount = (value: number): string => amountText(value, currency)[lang];
  const sums = [
    ...(total === undefined ? [] : [`${pageWords.total[lang]} ${amount(total)}`]),
    `${pageWords.plannedSum[lang]} ${amount(planned)}`,
    ...(reserve === undefined ? [] : [`${pageWords.reserve[lang]} ${amount(reserve)}`]),
  ].join(' · ');
  const levers = byLever
    .slice(0, mostLevers)
    .map(({ name, amount: value }) => ({ name: clipped(name[lang], 170, { size: 11 }, 2), value }));
  const charts = [
    { type: 'column' as const, title: pageWords.byMonth[lang], amounts: byPeriod(byMonth, lang) },
    { type: 'bar' as const, title: pageWords.byLever[lang], amounts: levers },
  ].filter(({ amounts }) => amounts.length > 0);
  const width = (area.w - gap * (charts.length - 1)) / Math.max(1, charts.length);
  const items = charts.map(({ type, title, amounts }, index): Item => {
    const box: Box = {
      x: area.x + index * (width + gap),
      y: area.y + sumHeight,
      w: width,
      h: area.h - sumHeight,
    };
    const alt = `${title}: ${amounts.map(({ name, value }) => `${name.replace('\n', lang === 'zh' ? '年' : ' ')} ${amount(value)}`).join(', ')}`;
    return { kind: 'chart', box, alt, chart: chartOf(type, title, amounts, currency, lang) };
  });
  const text: Item = {
    kind: 'text',
    box: { x: area.x, y: area.y, w: area.w, h: 30 },
    size: 15,
    paragraphs: [{ runs: [{ text: clipped(sums, area.w - 16, { size: 15 }, 1), bold: true }] }],
  };
  const notes = [
    pageWords.monthNote[lang],
    ...(byLever.length > mostLevers ? [leftText(byLever.length - mostLevers, lang)] : []),
    ...(left.length > 0
      ? [`${pageWords.left[lang]}${lang === 'zh' ? '：' : ': '}${left.length}`]
      : []),
  ];
  return { title: pageWords.budget[lang], items: [text, ...items, ...noteItem(notes)] };
}

/** The amounts in the scale of the largest one, which the title names: labels stay short. */
function chartOf(
  type: Chart['type'],
  title: string,
  amounts: readonly Amount[],
  currency: string | undefined,
  lang: Lang,
): Chart {
  const largest = Math.max(...amounts.map(({ value }) => value));
  const [from = 1, word = '', by = from] =
    amountScales[lang].find(([least]) => largest >= least) ?? [];
  const unit = lang === 'zh' ? `${word}${currency ?? ''}` : [word, currency ?? ''].join(' ').trim();
  const inBrackets = lang === 'zh' ? `${title}（${unit}）` : `${title} (${unit})`;
  return {
    type,
    title: unit === '' ? title : inBrackets,
    categories: amounts.map(({ name }) => name),
    series: [
      {
        name: pageWords.amount[lang],
        colour: type === 'column' ? 'accent1' : 'accent2',
        values: amounts.map(({ value }) => Number((value / by).toPrecision(6))),
      },
    ],
    format: largest / by >= 100 ? '#,##0' : '#,##0.0',
  };
}
