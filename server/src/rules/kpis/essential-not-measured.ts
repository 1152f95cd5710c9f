import { namesOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading, type MeasuredBy, type Theme } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { percentUnit } from '../../model/grammar/units.ts';
import { sectionSpan } from '../../model/places.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { earnsElsewhere, isFreeMarket } from '../support/free-market.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { isMeasured, measures, usualKpis } from '../support/measured.ts';

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
    dear: {
      en: '{kpi} is at {share}, and no KPI shows what a new customer costs and how soon that comes back. Usual ones: {kpis}.',
      zh: '“{kpi}”高达 {share}，却没有指标说明一个新客花多少钱、多久收回。常用指标：{kpis}。',
    },
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
      const dear = dearIn(plan, theme);
      if (!question || !isAsked || (isMeasured(plan, theme) && !dear)) continue;
      if (seldom && wordsIn(seldom, about).length > 0) continue;
      if (beside && !dear && wordsIn(beside, about).length === 0) continue;
      if (theme.id === fees && isFreeMarket(plan)) continue;
      const isFree = theme.id === profit && isFreeMarket(plan) && !earnsElsewhere(plan);
      const usual = usualKpis(catalog, coverage.models, dear ? costOnly(theme) : theme);
      report({
        span: sectionSpan(plan, 'kpis'),
        path: ['kpis'],
        ...(isFree && { variant: 'free' }),
        ...(dear && { variant: 'dear' }),
        data: {
          question,
          ...(dear && { kpi: dear.key, share: dear.baseline?.text ?? '' }),
          kpis: namesOf(catalog, 'kpis', usual, 3),
        },
        about: { entry: `theme ${theme.id}`, kpi: theme.kpis },
        fixes: () => usual.flatMap((kpi) => addKpiFix(plan, catalog, kpi)),
      });
    }
  },
});

/** The themes of what earns money, and of what a platform keeps of each sale. */
const [profit, fees] = ['profit', 'fees'];

/** The only KPI of a theme, where it is a share of sales that is too large to say it all. */
function dearIn(plan: Plan, theme: Theme): KpiEntry | undefined {
  const { dear } = theme;
  if (!dear) return undefined;
  const only = plan.kpis.filter((kpi) => measures(kpi, theme));
  const isShare = (kpi: KpiEntry): boolean =>
    measures(kpi, dear) && !measures(kpi, costOnly(theme));
  const isMore = plan.economics.some((entry) => measures(entry, costOnly(theme)));
  if (isMore || !only.every(isShare)) return undefined;
  return only.find(({ baseline }) => {
    const { number = 0, units = [] } = baseline?.value ?? {};
    return units.includes(percentUnit) && number >= dear.least;
  });
}

/** What measures a theme besides the share of sales. */
function costOnly({ kpis, kpiWords, dear }: Theme): MeasuredBy {
  const rest = (all: readonly string[], less: readonly string[] = []): string[] =>
    all.filter((one) => !less.includes(one));
  return {
    kpis: rest(kpis, dear?.kpis),
    kpiWords: {
      en: rest(kpiWords.en, dear?.kpiWords.en),
      zh: rest(kpiWords.zh, dear?.kpiWords.zh),
    },
  };
}

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
