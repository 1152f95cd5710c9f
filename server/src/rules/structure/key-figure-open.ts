import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { Goal } from '../../model/plan-sections.ts';
import type { Text } from '../../text/language.ts';
import { defineRule, type Report } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';
import { goalsWithoutFigure } from '../support/judged-goal.ts';
import { openQuestions } from '../support/open-questions.ts';

/** Maximum number of questions in one plan. */
const most = 1;

/** Maximum number of KPIs that are named. */
const mostNames = 3;

export default defineRule({
  code: 'STR024',
  name: 'key-figure-open',
  severity: { draft: 'info', review: 'info', approved: 'warning' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Key figure is open', zh: '关键指标还是空的' },
  why: {
    en: 'What the plan itself calls its goal or its danger, or what says whether its money pays, is the first figure to have: where it stands today, and where it has to be.',
    zh: '计划自己写成目标或风险的事，还有说明钱花得值不值的数，要最先有：今天多少，要到多少。',
  },
  message: {
    en: '“{kpi}” is the KPI for “{about}”, and it has neither a figure for today nor a target. Measure this one first.',
    zh: '“{about}”要看的就是“{kpi}”，它却既没有现值也没有目标。先把这个数测出来。',
  },
  variants: {
    goal: {
      en: 'No KPI of the goal “{about}” has a figure to reach ({kpis}). Which number, and by when?{more}',
      zh: '目标“{about}”所看的指标都没写要达到的数（{kpis}）。到多少、什么时候，才算达成？{more}',
    },
    results: {
      en: 'No key result of “{about}” has a figure. Which number, and by when?{more}',
      zh: '“{about}”的关键结果里没有一个数。到多少、什么时候，才算达成？{more}',
    },
  },
  yieldsTo: {
    file: ['KPI301', 'REF704'],
    kpi: ['KPI319'],
    entry: ['STR005', 'STR007'],
    field: ['WRD002'],
  },
  asksForMore: 'first',
  check({ plan, catalog, coverage, report }) {
    reportGoals(plan, report);
    const seen = new Set<string>();
    for (const { about, span, open } of openQuestions(plan, catalog, coverage)) {
      const [first, ...others] = open;
      if (!first || seen.size >= most || seen.has(first.key)) continue;
      seen.add(first.key);
      report({
        span: first.keySpan,
        path: first.path,
        data: { kpi: first.key, about },
        about: { kpi: first.key },
        related: [
          { span, message: { en: 'What it is for', zh: '它要说明的事' } },
          ...others.map(({ keySpan }) => ({
            span: keySpan,
            message: { en: 'Open as well', zh: '同样没有数' },
          })),
        ],
      });
    }
  },
});

/** Reports the first goal without a figure, with the others by name. */
function reportGoals(plan: Plan, report: (report: Report) => void): void {
  const found = goalsWithoutFigure(plan);
  const { asked, more } = askedOnce(found, ({ goal }) => textOf(goal), 2);
  for (const { goal, kpis } of asked)
    report({
      span: goal.goal?.span ?? goal.keySpan,
      path: goal.path,
      variant: kpis.length > 0 ? 'goal' : 'results',
      data: { about: textOf(goal), kpis: namesIn(kpis), more },
      // What is asked at its only KPI is not asked twice.
      about: {
        entry: [goal.key, 'figure'],
        kpi: kpis.map(({ key }) => key),
        ...(kpis.length === 1 && { field: kpis.map(({ path }) => [...path, 'target'].join('.')) }),
      },
    });
}

/** “a”, “b” and “c”, in each language. */
function namesIn(kpis: readonly KpiEntry[]): Text {
  const names = kpis.slice(0, mostNames).map(({ name, key }) => `“${name?.text ?? key}”`);
  return { en: names.join(', '), zh: names.join('') };
}

function textOf({ goal, key }: Goal): string {
  return goal?.text ?? key;
}
