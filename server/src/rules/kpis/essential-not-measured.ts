import { namesOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { sectionSpan } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { isFreeMarket } from '../support/free-market.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { isMeasured, usualKpis } from '../support/measured.ts';

/** From how many KPIs on a plan says what it is measured by. */
const least = 3;

export default defineRule({
  code: 'KPI326',
  name: 'essential-not-measured',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Profit or returning customers not measured', zh: '没有衡量盈利或留存' },
  why: {
    en: 'An investor asks two questions of every plan: does it earn money, and do customers come back?',
    zh: '投资人对每份计划都会问两句：赚不赚钱，顾客回不回来？',
  },
  message: {
    en: '{question}. Usual ones: {kpis}.',
    zh: '{question}。常用指标：{kpis}。',
  },
  variants: {
    free: {
      en: 'The market takes no fees, and nothing says what will earn the money, and from when. Write what will be charged for, and the date on which that is decided.',
      zh: '平台不收费，却没说以后靠什么挣钱、从什么时候开始。请写明将来对什么收费，以及哪天决定。',
    },
  },
  yieldsTo: { file: ['KPI301', 'KPI321', 'REF704'], entry: ['KPI324', 'STR019', 'STR020'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    if (plan.kpis.length < least || !measuresSize(plan)) return;
    const about = aboutOf(plan);
    for (const { question, askedOf, seldom, beside, ...theme } of builtinReading().themes) {
      const isAsked = askedOf?.some((id) => id === coverage.models[0]);
      if (!question || !isAsked || isMeasured(plan, theme)) continue;
      if (seldom && wordsIn(seldom, about).length > 0) continue;
      if (beside && wordsIn(beside, about).length === 0) continue;
      if (theme.id === fees && isFreeMarket(plan)) continue;
      const isFree = theme.id === profit && isFreeMarket(plan);
      const usual = usualKpis(catalog, coverage.models, theme);
      report({
        span: sectionSpan(plan, 'kpis'),
        path: ['kpis'],
        ...(isFree && { variant: 'free' }),
        data: { question, kpis: namesOf(catalog, 'kpis', usual, 3) },
        about: { entry: `theme ${theme.id}`, kpi: theme.kpis },
        fixes: () => usual.flatMap((kpi) => addKpiFix(plan, catalog, kpi)),
      });
    }
  },
});

/** The themes of what earns money, and of what a platform keeps of each sale. */
const [profit, fees] = ['profit', 'fees'];

/** What the plan is about: its title, goals and work, folded. */
function aboutOf({ title, summary, goals, initiatives }: Plan): string {
  return [
    title?.text ?? '',
    summary?.text ?? '',
    ...goals.flatMap(({ goal }) => goal?.text ?? []),
    ...initiatives.map(({ key, name }) => name?.text ?? key),
  ]
    .map(normalise)
    .join('\n');
}

/**
 * A plan for one function has figures of its own; one that measures size is asked what it is for.
 */
function measuresSize({ kpis }: Plan): boolean {
  const { sizeKpis } = builtinReading();
  return kpis.some(({ id, partOf }) => sizeKpis.includes(id ?? partOf ?? ''));
}
