import { h, type Part } from '../report/page/element.ts';
import { portfolioPage } from '../report/page/portfolio-page.ts';
import { pageWords } from '../report/page/words.ts';
import { type PortfolioRow, portfolioOf } from '../report/portfolio.ts';
import type { Lang } from '../text/language.ts';
import { type Filter, words } from './controls.ts';

const statuses: readonly PortfolioRow['status'][] = ['draft', 'review', 'approved', 'retired'];

/** The state of the list of all plans. */
export interface PortfolioView {
  readonly filter: Filter;
  readonly lang: Lang;
  readonly width: number;
  /** The number of plans to draw, of those that match the filter. */
  readonly most: number;
}

/** All plans with a filter; while they are read, with the progress. */
export function portfolioParts(
  rows: readonly PortfolioRow[],
  all: number,
  { filter, lang, width, most }: PortfolioView,
): readonly Part[] {
  const fitting = rows.filter((row) => matches(row, filter, lang));
  const bar = h(
    'fieldset',
    { class: 'what-if' },
    h('legend', { class: 'hidden' }, words.filter[lang]),
    h(
      'label',
      {},
      `${words.filter[lang]} `,
      h('input', { id: 'filter', type: 'search', autocomplete: 'off' }),
    ),
    h(
      'label',
      {},
      `${pageWords.status[lang]} `,
      h(
        'select',
        { id: 'status' },
        h('option', { value: '' }, words.all[lang]),
        ...statuses.map((one) => h('option', { value: one }, pageWords.plan[one][lang])),
      ),
    ),
  );
  return [
    bar,
    h(
      'p',
      { class: 'note', role: 'status' },
      rows.length < all ? `${words.loading[lang]}: ${rows.length}/${all}` : '',
    ),
    portfolioPage(portfolioOf(fitting), { lang, width, links: true }, most),
    ...(fitting.length > most
      ? [
          h(
            'p',
            { class: 'note', role: 'status' },
            `${words.shown[lang]}: ${most}/${fitting.length}`,
          ),
          h('button', { type: 'button', id: 'more' }, words.more[lang]),
        ]
      : []),
  ];
}

function matches(row: PortfolioRow, { text, status }: Filter, lang: Lang): boolean {
  if (status !== '' && row.status !== status) return false;
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const said = [
    row.title,
    row.file,
    row.owner,
    ...row.models.map((name) => name[lang]),
    ...row.levers.map(({ name }) => name[lang]),
  ];
  return said.some((one) => one.toLowerCase().includes(wanted));
}
