import { amountText } from '../../model/numbers.ts';
import type { Lang } from '../../text/language.ts';
import type { Portfolio, PortfolioRow } from '../portfolio.ts';
import { countsInWords } from '../status-name.ts';
import { type Element, h, type Part } from './element.ts';
import { symbols } from './pictures/coverage.ts';
import { nameCell, scrolled, words } from './portfolio-parts.ts';
import type { PageOptions } from './table.ts';
import { trackWords } from './track-words.ts';
import { counted } from './value-words.ts';
import { markOf, pageWords } from './words.ts';

/** The columns with one word per plan. */
export function overview(plans: readonly PortfolioRow[], { lang, links }: PageOptions): Element {
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
export function matrix(
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

/** What all plans cost together. */
export function money({ money: sums }: Portfolio, lang: Lang): Part[] {
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
