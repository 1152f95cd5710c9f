import { isoMonth } from '../../model/grammar/day.ts';
import { amountText, percentText } from '../../model/numbers.ts';
import type { Budget } from '../types.ts';
import { type Element, h } from './element.ts';
import { leverMoneyPicture, monthMoneyPicture } from './pictures/money.ts';
import { joined, type Section, section } from './sections.ts';
import { type PageOptions, table, withTable } from './table.ts';
import { pageWords } from './words.ts';

/** Money by lever and over time. */
export const budgetSection: Section = ({ budget }, options) => {
  const { lang, width } = options;
  if (budget.planned === 0 && budget.total === undefined) return undefined;
  const rows = budget.byLever.map(({ name, amount }) => ({
    item: {},
    cells: [
      name[lang],
      amountText(amount, budget.currency)[lang],
      percentText(amount / Math.max(1, budget.planned)),
    ],
  }));
  const months = budget.byMonth.map(({ month, amount }) => ({
    item: {},
    cells: [isoMonth(month), amountText(amount, budget.currency)[lang]],
  }));
  const tables = [
    table(
      pageWords.byLever[lang],
      [pageWords.lever[lang], pageWords.amount[lang], pageWords.share[lang]],
      rows,
      options,
    ),
    table(
      pageWords.byMonth[lang],
      [pageWords.month[lang], pageWords.amount[lang]],
      months,
      options,
    ),
  ];
  const pictures = [
    ...(rows.length > 0
      ? [h('h3', {}, pageWords.byLever[lang]), leverMoneyPicture(budget, width, lang)]
      : []),
    ...(months.length > 0
      ? [h('h3', {}, pageWords.byMonth[lang]), monthMoneyPicture(budget, width, lang)]
      : []),
  ];
  return section('budget', pageWords.budget[lang], [
    sums(budget, options),
    ...withTable(pictures, pageWords.table[lang], tables),
    h('p', { class: 'note' }, pageWords.monthNote[lang]),
  ]);
};

function sums(budget: Budget, options: PageOptions): Element {
  const { lang } = options;
  const amount = (value: number): string => amountText(value, budget.currency)[lang];
  const rows: (readonly [string, string])[] = [
    ...(budget.total === undefined ? [] : [[pageWords.total[lang], amount(budget.total)] as const]),
    [pageWords.plannedSum[lang], amount(budget.planned)],
    ...(budget.reserve === undefined
      ? []
      : [[pageWords.reserve[lang], amount(budget.reserve)] as const]),
    ...(budget.left.length === 0
      ? []
      : [[pageWords.left[lang], joined(budget.left, options)] as const]),
  ];
  return h(
    'dl',
    { class: 'facts' },
    ...rows.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))),
  );
}
