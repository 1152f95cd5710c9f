import type { Lang } from '../../text/language.ts';
import type { Portfolio, PortfolioRow } from '../portfolio.ts';
import { type Element, h } from './element.ts';
import { shortState, symbols } from './pictures/coverage.ts';
import { dayScale } from './pictures/day-scale.ts';
import { fit, label, line, picture, widthOf } from './pictures/draw.ts';
import { planName, words } from './portfolio-parts.ts';
import { matrix, money, overview } from './portfolio-tables.ts';
import type { PageOptions } from './table.ts';

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
