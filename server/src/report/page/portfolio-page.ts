import { amountText } from '../../model/numbers.ts';
import type { Lang } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import type { Portfolio, PortfolioRow } from '../portfolio.ts';
import { countsInWords } from '../status-name.ts';
import { type Element, h, type Part } from './element.ts';
import { shortState, symbols } from './pictures/coverage.ts';
import { fit, label, line, picture, widthOf } from './pictures/draw.ts';
import { dayScale } from './pictures/timeline.ts';
import type { PageOptions } from './table.ts';
import { trackWords } from './track-words.ts';
import { counted } from './value-words.ts';
import { markOf, pageWords } from './words.ts';

const words = {
  title: { en: 'All plans', zh: '全部计划' },
  overview: { en: 'Plans', zh: '各计划' },
  matrix: { en: 'Levers by plan', zh: '各计划的杠杆' },
  plan: { en: 'Plan', zh: '计划' },
  money: { en: 'Money by currency', zh: '按币种的资金' },
  plans: { en: 'plans', zh: '计划数' },
  timeline: { en: 'Plans over time', zh: '各计划的时间' },
  nothing: { en: 'There are no plans.', zh: '没有计划。' },
  notPlanned: { en: 'blank: not in the plan', zh: '空白 未涉及' },
} as const;

/**
 * Many plans side by side: levers by plan, money, and time.
 * @param most maximum number of rows; sums and levers always cover all plans
 */
export function portfolioPage(
  portfolio: Portfolio,
  options: PageOptions,
  most = Number.POSITIVE_INFINITY,
): Element {
  const { lang } = options;
  const plans = portfolio.plans.slice(0, most);
  return h(
    'article',
    { lang: lang === 'zh' ? 'zh-CN' : 'en', class: 'portfolio' },
    h('h1', {}, `${words.title[lang]} (${portfolio.plans.length})`),
    ...(plans.length === 0
      ? [h('p', {}, words.nothing[lang])]
      : [
          h('section', {}, h('h2', {}, words.overview[lang]), overview(plans, options)),
          h(
            'section',
            {},
            h('h2', {}, words.matrix[lang]),
            legend(lang),
            matrix(plans, portfolio.levers, options),
          ),
          ...money(portfolio, lang),
          h(
            'section',
            {},
            h('h2', {}, words.timeline[lang]),
            h('div', { class: 'figure' }, plansPicture(plans, options.width, lang)),
          ),
        ]),
  );
}

/** The title of a plan. */
function planName({ title, file }: PortfolioRow): string {
  return title === '' ? decodeName(file.slice(file.lastIndexOf('/') + 1)) : title;
}

/** A decoded file name; an address that cannot be decoded stays as it is. */
function decodeName(name: string): string {
  try {
    return shown(decodeURIComponent(name));
  } catch {
    return shown(name);
  }
}

function legend(lang: Lang): Element {
  const texts = (['met', 'hollow', 'missing', 'advised', 'waived'] as const).map(
    (state) => `${symbols[state]} ${shortState(state, lang)}`,
  );
  return h(
    'p',
    { class: 'note' },
    [...texts, words.notPlanned[lang]].join(lang === 'zh' ? '，' : ', '),
  );
}

/** The columns with one word per plan. */
function overview(plans: readonly PortfolioRow[], { lang, links }: PageOptions): Element {
  const isTracked = plans.some(({ progress }) => progress !== undefined);
  const heads = [
    words.plan,
    pageWords.model,
    pageWords.status,
    pageWords.keys,
    pageWords.plannedSum,
    pageWords.findings,
    ...(isTracked ? [trackWords.progress] : []),
  ];
  return scrolled(
    words.overview[lang],
    h(
      'table',
      { class: 'plans' },
      h('caption', {}, words.overview[lang]),
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head[lang])))),
      h(
        'tbody',
        {},
        ...plans.map((plan) =>
          h(
            'tr',
            {},
            nameCell(plan, links),
            h('td', {}, plan.models.map((text) => text[lang]).join(' + ')),
            h('td', {}, pageWords.plan[plan.status][lang]),
            h('td', {}, plan.keys.all === 0 ? '' : `${plan.keys.met}/${plan.keys.all}`),
            h('td', {}, plan.planned === 0 ? '' : amountText(plan.planned, plan.currency)[lang]),
            h('td', {}, findingCount(plan.errors, plan.warnings, lang)),
            ...(isTracked ? [h('td', {}, countsInWords(plan.progress ?? [], lang))] : []),
          ),
        ),
      ),
    ),
  );
}

/** "2 errors, 1 warning"; zero counts are omitted. */
function findingCount(errors: number, warnings: number, lang: Lang): string {
  const counts = [
    { count: errors, word: pageWords.severities.error },
    { count: warnings, word: pageWords.severities.warning },
  ].filter(({ count }) => count > 0);
  return counts.length === 0
    ? pageWords.none[lang]
    : counts.map(({ count, word }) => counted(count, word, lang)).join(lang === 'zh' ? '，' : ', ');
}

/** Plans as rows, levers as columns; the names of levers are rotated. */
function matrix(
  plans: readonly PortfolioRow[],
  levers: Portfolio['levers'],
  { lang, links }: PageOptions,
): Element {
  return scrolled(
    words.matrix[lang],
    h(
      'table',
      { class: 'matrix' },
      h('caption', {}, words.matrix[lang]),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, words.plan[lang]),
          ...levers.map(({ name }) =>
            h('th', { scope: 'col', class: 'tall' }, h('span', {}, name[lang])),
          ),
        ),
      ),
      h('tbody', {}, ...plans.map((plan) => matrixRow(plan, levers, lang, links))),
    ),
  );
}

function matrixRow(
  plan: PortfolioRow,
  levers: Portfolio['levers'],
  lang: Lang,
  links: boolean | undefined,
): Element {
  const states = new Map(
    plan.levers.map((lever) => [lever.id, markOf(lever.state, lever.required)]),
  );
  return h(
    'tr',
    {},
    nameCell(plan, links),
    ...levers.map(({ id }) => {
      const state = states.get(id);
      if (state === undefined) return h('td', { class: 'cell' });
      const text = pageWords.states[state][lang];
      return h(
        'td',
        { class: `cell ${state}`, title: text },
        h('span', { 'aria-hidden': 'true' }, symbols[state]),
        h('span', { class: 'hidden' }, text),
      );
    }),
  );
}

function nameCell(plan: PortfolioRow, links: boolean | undefined): Element {
  const name = planName(plan);
  return h(
    'th',
    { scope: 'row' },
    links ? h('button', { type: 'button', class: 'goto', 'data-plan': plan.file }, name) : name,
  );
}

function scrolled(name: string, table: Element): Element {
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': name }, table);
}

function money({ money: sums }: Portfolio, lang: Lang): Part[] {
  if (sums.length === 0) return [];
  return [
    h(
      'section',
      {},
      h('h2', {}, words.money[lang]),
      h(
        'dl',
        { class: 'facts' },
        ...sums.map(({ currency, planned, plans }) =>
          h(
            'div',
            {},
            h('dt', {}, `${currency} (${words.plans[lang]}: ${plans})`),
            h('dd', {}, amountText(planned, currency)[lang]),
          ),
        ),
      ),
    ),
  ];
}

/** One bar per plan that has dates. */
function plansPicture(plans: readonly PortfolioRow[], width: number, lang: Lang): Element {
  const dated = plans.flatMap((plan) =>
    plan.start === undefined || plan.end === undefined
      ? []
      : [{ name: planName(plan), start: plan.start, end: plan.end }],
  );
  const names = widthOf(
    dated.map(({ name }) => name),
    width * 0.4,
  );
  const scale = dayScale(
    Math.min(...dated.map(({ start }) => start), 1e6),
    Math.max(...dated.map(({ end }) => end), 0),
    names + 10,
    width - 8,
  );
  const height = 24 + Math.max(1, dated.length) * line;
  return picture(words.timeline[lang], width, height, [
    ...(dated.length === 0 ? [] : scale.ticks).map(({ x, text }) =>
      h(
        'g',
        {},
        h('line', { class: 'grid', x1: x, y1: 18, x2: x, y2: height }),
        label(x, 10, text, 'small quiet'),
      ),
    ),
    ...dated.map(({ name, start, end }, index) => {
      const y = 24 + index * line + line / 2;
      const left = scale.x(start);
      return h(
        'g',
        {},
        label(0, y, fit(name, names)),
        h('rect', {
          class: 'bar open',
          x: left,
          y: y - 8,
          width: Math.max(4, scale.x(end + 1) - left),
          height: 16,
          rx: 3,
        }),
      );
    }),
  ]);
}
