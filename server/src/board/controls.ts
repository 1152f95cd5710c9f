import type { BoardData } from '../features/report/board.ts';
import { type Element, h, type Part } from '../report/page/element.ts';
import { findingList } from '../report/page/lists.ts';
import { portfolioPage } from '../report/page/portfolio-page.ts';
import { pageWords } from '../report/page/words.ts';
import { type PortfolioRow, portfolioOf } from '../report/portfolio.ts';
import type { Lang } from '../text/language.ts';

const words = {
  whatIf: { en: 'What if', zh: '假如' },
  model: { en: 'the model were', zh: '模式是' },
  trend: { en: 'the trend were', zh: '趋势是' },
  asIs: { en: 'as in the plan', zh: '与计划相同' },
  none: { en: 'none', zh: '没有' },
  supposed: {
    en: 'This is the plan as it would look. Nothing has been edited.',
    zh: '以下是假设中的计划，未作任何改动。',
  },
  appear: { en: 'Would be reported', zh: '会新增的提示' },
  vanish: { en: 'Would no longer be reported', zh: '会消失的提示' },
  filter: { en: 'Show plans with', zh: '只看包含此内容的计划' },
  all: { en: 'all', zh: '全部' },
  loading: { en: 'Reading plans', zh: '正在读取计划' },
  shown: { en: 'Plans shown', zh: '已显示的计划' },
  more: { en: 'Show more plans', zh: '显示更多计划' },
  gone: { en: 'The plan no longer exists.', zh: '计划已不存在。' },
} as const;

/** A text of the board itself, in the language of the reader. */
export function say(key: keyof typeof words, lang: Lang): string {
  return words[key][lang];
}

/** No trend at all, as a choice. */
export const noTrend = '-';

/** The two what-if controls, and what the choice changes. */
export function whatIfParts(
  { choices, lang, supposed }: BoardData,
  width: number,
): readonly Part[] {
  const option = (value: string, text: string): Element => h('option', { value }, text);
  const select = (id: 'model' | 'trend', options: readonly Element[]): Part =>
    h(
      'label',
      {},
      `${words[id][lang]} `,
      h('select', { id }, option('', words.asIs[lang]), ...options),
    );
  const choice = h(
    'fieldset',
    { class: 'what-if' },
    h('legend', {}, words.whatIf[lang]),
    select(
      'model',
      choices.models.map(({ id, name }) => option(id, name[lang])),
    ),
    select('trend', [
      option(noTrend, words.none[lang]),
      ...choices.trends.map(({ id, name }) => option(id, name[lang])),
    ]),
  );
  if (!supposed) return [choice];
  const { appear, vanish } = supposed;
  return [
    choice,
    h('p', { class: 'supposed', role: 'status' }, words.supposed[lang]),
    h('h2', {}, `${words.appear[lang]} (${appear.length})`),
    findingList(appear, { lang, width, links: true }),
    h('h2', {}, `${words.vanish[lang]} (${vanish.length})`),
    findingList(vanish, { lang, width, links: true }),
  ];
}

/** The filter over many plans. */
export interface Filter {
  readonly text: string;
  readonly status: string;
}

/**
 * Number of plans drawn at first, and added with each click: a draw then stays a fraction of a
 * second.
 */
export const step = 150;
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
