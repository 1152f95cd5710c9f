import type { Words } from '../../catalog/basics.ts';
import { namesOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading, type CostlyMeans } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Plan } from '../../model/plan.ts';
import { kept } from '../../text/kept.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule } from '../rule.ts';
import { costlyPlace } from '../support/costly.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { isMeasured, themesOf, usualKpis } from '../support/measured.ts';

/** Maximum number of questions in one plan. */
const most = 3;

export default defineRule({
  code: 'KPI324',
  name: 'cost-not-measured',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Costs money, and nothing shows whether it pays', zh: '要花钱，却看不出划不划算' },
  why: {
    en: 'Delivery, discounts, stores and stock cost money with every order or opening. A figure that shows whether they pay decides how far to go with them.',
    zh: '配送、补贴、开店、备货，每一单、每一家都在花钱。做多少，要看说明划不划算的那个数。',
  },
  message: {
    en: '“{means}”: {why}. No KPI shows it yet; usual ones are {kpis}.',
    zh: '没有指标说明“{means}”划不划算：{why}。常用指标：{kpis}。',
  },
  yieldsTo: { file: ['KPI301', 'REF704', 'KPI321'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const open = builtinReading().costlyMeans.flatMap((cost) => {
      const place = costlyPlace(plan, catalog, coverage, cost);
      const isShown =
        isMeasured(plan, cost) || isWatched(plan, cost) || isSold(plan, cost) || isSaid(plan, cost);
      return place && !isShown ? [{ ...cost, ...place }] : [];
    });
    for (const { means, span, path, why, theme, ...by } of open.slice(0, most)) {
      const usual = usualKpis(catalog, coverage.models, by);
      report({
        span,
        path,
        data: { means, why, kpis: namesOf(catalog, 'kpis', usual, 3) },
        about: { kpi: by.kpis, ...(theme !== undefined && { entry: `theme ${theme}` }) },
        fixes: () => usual.flatMap((kpi) => addKpiFix(plan, catalog, kpi)),
      });
    }
  },
});

/** Advertising that earns money is sold to others. */
function isSold(plan: Plan, { sold }: CostlyMeans): boolean {
  return sold !== undefined && isMeasured(plan, sold);
}

/** `获客去年 30 元`, `on a rolling ROI of 2`: what a customer costs, with its figure, in any line. */
function isSaid({ syntax }: Plan, { saidBy }: CostlyMeans): boolean {
  return saidBy !== undefined && figuresAfter(saidBy)(syntax.text);
}

const figuresAfter = remembered((words: Words) =>
  kept((text) => {
    const lines = text.split('\n').filter((line) => /\d/.test(line));
    return lines.some((line) => {
      const folded = normalise(line);
      return wordsIn(words, folded).some((word) => {
        const [, ...after] = folded.split(normalise(word));
        return after.some((rest) => /^\D{0,8}\d/.test(rest));
      });
    });
  }),
);

/** Whether a risk of the same theme has a trigger that shows it coming. */
function isWatched({ risks }: Plan, { theme }: CostlyMeans): boolean {
  if (theme === undefined) return false;
  return risks.some(
    ({ risk, trigger, key }) =>
      trigger && themesOf(`${key}: ${risk?.text ?? ''}`).some(({ id }) => id === theme),
  );
}
