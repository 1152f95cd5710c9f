import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf, namesOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading, type CostlyMeans } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { same } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { isMeasured, themesOf, usualKpis } from '../support/measured.ts';
import { isLive } from '../support/trends.ts';

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
      const place = placeOf(plan, catalog, coverage, cost);
      return place && !isMeasured(plan, cost) && !isWatched(plan, cost)
        ? [{ ...cost, ...place }]
        : [];
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

/** Whether a risk of the same theme has a trigger that shows it coming. */
function isWatched({ risks }: Plan, { theme }: CostlyMeans): boolean {
  if (theme === undefined) return false;
  return risks.some(
    ({ risk, trigger, key }) =>
      trigger && themesOf(`${key}: ${risk?.text ?? ''}`).some(({ id }) => id === theme),
  );
}

/** The first of these means that the plan names, and where. */
function placeOf(
  { initiatives }: Plan,
  catalog: Catalog,
  { places, listed, models }: Coverage,
  { mechanisms, levers = [], words, not, onlyWork, notModels }: CostlyMeans,
) {
  if (notModels?.some((id) => id === models[0])) return undefined;
  const isNot = (text: string): boolean =>
    not !== undefined && wordsIn(not, normalise(text)).length > 0;
  for (const id of mechanisms) {
    const place = places.get(id);
    // What is live already was decided before this plan.
    const isPlanned = place && !isLive(place) && !(onlyWork && place.path[0] === 'levers');
    if (isPlanned && !isNot(place.text))
      return { means: nameOf(catalog, 'mechanisms', id), ...place };
  }
  for (const id of levers) {
    const entry = listed.get(id);
    if (entry && !entry.waive)
      return { means: nameOf(catalog, 'levers', id), span: entry.keySpan, path: entry.path };
  }
  const isNamed = (text: string): boolean =>
    words !== undefined && wordsIn(words, normalise(text)).length > 0;
  const work = initiatives.find((one) => isNamed(textOf(one)) && !isNot(textOf(one)));
  return work && { means: same(textOf(work)), span: work.keySpan, path: work.path };
}

function textOf({ key, name }: Initiative): string {
  return name?.text ?? key;
}
