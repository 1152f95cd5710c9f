import { namesOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { isMeasured, themesOf, usualKpis } from '../support/measured.ts';

/** Maximum number of questions in one plan. */
const most = 2;

export default defineRule({
  code: 'STR020',
  name: 'goal-without-key-result',
  severity: { draft: 'info', review: 'info', approved: 'warning' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Goal that no KPI measures', zh: '目标没有对应的指标' },
  why: {
    en: 'At the end of the period somebody asks whether the goal was reached. Only a figure answers.',
    zh: '期末总有人问目标达到没有，只有数字能回答。',
  },
  message: {
    en: 'The goal speaks of {theme}, and no KPI tells whether it is reached. Usual ones: {kpis}.',
    zh: '目标提到{theme}，却没有指标能说明达到没有。常用指标：{kpis}。',
  },
  yieldsTo: { file: ['KPI301', 'REF704'], field: ['STR004'], entry: ['KPI324'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const seen = new Set<string>();
    for (const { goal, kpis, results, key } of plan.goals) {
      if (!goal || kpis.length > 0) continue;
      // A key result without a figure speaks of it as well.
      const told = [...results, ...(isMeasure.test(goal.text) ? [goal] : [])]
        .map(({ text }) => normalise(text))
        .join('\n');
      for (const theme of themesOf(goal.text)) {
        if (wordsIn(theme.kpiWords, told).length > 0) continue;
        if (seen.size >= most || seen.has(theme.id) || isMeasured(plan, theme)) continue;
        seen.add(theme.id);
        const usual = usualKpis(catalog, coverage.models, theme);
        report({
          span: goal.span,
          path: goal.path,
          data: { theme: theme.name, kpis: namesOf(catalog, 'kpis', usual, 3) },
          about: { entry: [key, `theme ${theme.id}`], kpi: theme.kpis },
          fixes: () => usual.flatMap((kpi) => addKpiFix(plan, catalog, kpi)),
        });
      }
    }
  },
});

/** `存货周转天数`, `F4 churn rate`: the name of a figure is its own measure. */
const isMeasure =
  /(?:率|天数|周期|占比|客单价|\b(?:rate|days|share|ratio|margin))(?:$|\s?[\d(（])/iu;
