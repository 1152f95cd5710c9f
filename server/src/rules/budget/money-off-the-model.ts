import type { Catalog } from '../../catalog/catalog.ts';
import { dimensionName, modelName, namesOf } from '../../catalog/names.ts';
import { keysOf } from '../../model/coverage.ts';
import { exceeds, percentText } from '../../model/numbers.ts';
import { sectionSpan } from '../../model/places.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addable, type Budgeted, leversOf } from '../support/money.ts';

const limit = 0.2;
/** Minimum number of amounts that say where the money goes. */
const least = 2;

/** Maximum share of money for levers that the catalogue does not know. */
const mostUnread = 0.2;

export default defineRule({
  code: 'BUD508',
  name: 'money-off-the-model',
  severity: 'hint',
  tier: 3,
  origin: 'source',
  title: { en: 'Money does not follow the model', zh: '钱没有花在模式的重点上' },
  why: {
    en: 'Where the money goes is what the plan is really about.',
    zh: '钱花在哪里，计划的重点就在哪里。',
  },
  message: {
    en: '{model} is mainly about {dimension}: only {share} of the money pays for it ({levers}).',
    zh: '{model} 的重点在{dimension}（{levers}），但只分到 {share} 的预算。',
  },
  yieldsTo: { file: ['BUD507'] },
  check({ plan, catalog, coverage, report }) {
    const model = catalog.models.get(coverage.models[0] ?? '');
    const paid = addable(plan);
    if (!model || paid.length < least || paid.length * 2 < plan.initiatives.length) return;
    const dimension = ownEmphasis(plan) ?? model.emphasis.dominant;
    // Staff time is worth money too; if it serves the main dimension, its value is unknown.
    if (
      plan.initiatives.some(
        (one) => one.budget?.value?.internal && weightOf(catalog, one, dimension) >= 2,
      )
    )
      return;
    if (isMostlyUnread(catalog, paid)) return;
    const required = new Set(coverage.keys.map(({ key }) => key.lever));
    const share = shareOf(plan, catalog, dimension, required);
    if (
      share === undefined ||
      !exceeds(Math.min(limit, evenShare(catalog, model.id, dimension) / 2), share)
    )
      return;
    const section = plan.budget ? 'budget' : 'initiatives';
    report({
      span: sectionSpan(plan, section),
      path: [section],
      data: {
        model: modelName(catalog, model.id),
        dimension: dimensionName(catalog, dimension),
        share: percentText(share),
        levers: namesOf(catalog, 'levers', leversFor(catalog, model.id, dimension), 3),
      },
    });
  },
});

/** The money of work whose levers the catalogue does not know may serve any dimension. */
function isMostlyUnread(catalog: Catalog, paid: readonly Budgeted[]): boolean {
  const sum = (list: readonly Budgeted[]): number =>
    list.reduce((total, { money }) => total + money.number, 0);
  const unread = paid.filter(
    ({ initiative }) => !leversOf(initiative).some((id) => catalog.levers.has(id)),
  );
  return sum(unread) > sum(paid) * mostUnread;
}

/**
 * The share of a dimension if the model's keys had equal budgets: only one key of three may serve
 * the main dimension.
 */
function evenShare(catalog: Catalog, model: string, dimension: string): number {
  const shares = keysOf(catalog, model).map(({ lever }) => {
    const weights: Readonly<Record<string, number>> = catalog.levers.get(lever)?.weights ?? {};
    const sum = Object.values(weights).reduce((a, b) => a + b, 0);
    return sum === 0 ? 0 : (weights[dimension] ?? 0) / sum;
  });
  return shares.length === 0 ? 0 : shares.reduce((a, b) => a + b, 0) / shares.length;
}

/** The levers that a model requires and that serve a dimension most. */
function leversFor(catalog: Catalog, model: string, dimension: string): readonly string[] {
  const weight = (lever: string): number => weightsOf(catalog, lever)[dimension] ?? 0;
  const levers = [...new Set(keysOf(catalog, model).map(({ lever }) => lever))];
  return levers.filter((lever) => weight(lever) > 0).sort((a, b) => weight(b) - weight(a));
}

/** The highest weight of a dimension in the levers of an initiative. */
function weightOf(catalog: Catalog, one: Initiative, dimension: string): number {
  return Math.max(0, ...leversOf(one).map((id) => weightsOf(catalog, id)[dimension] ?? 0));
}

function weightsOf(catalog: Catalog, lever: string): Readonly<Record<string, number>> {
  return catalog.levers.get(lever)?.weights ?? {};
}

/**
 * The share of the money for a dimension: that of each initiative is spread evenly over its levers.
 */
function shareOf(
  plan: Plan,
  catalog: Catalog,
  dimension: string,
  required: ReadonlySet<string>,
): number | undefined {
  let [all, spent, there] = [0, 0, 0];
  for (const { initiative, money } of addable(plan)) {
    all += money.number;
    const levers = leversOf(initiative);
    for (const lever of levers) {
      const part = money.number / levers.length;
      const weights = weightsOf(catalog, lever);
      const sum = Object.values(weights).reduce((a, b) => a + b, 0);
      if (sum === 0) continue;
      spent += part;
      // Money of a lever that the model requires is never off the model.
      there += required.has(lever) ? part : (part * (weights[dimension] ?? 0)) / sum;
    }
  }
  // Work on unknown levers cannot be judged; if it has most of the money, neither can the plan.
  return spent === 0 || spent < all / 2 ? undefined : there / spent;
}

/** The dimension that the plan itself puts first, when it says why. */
function ownEmphasis({ emphasis }: Plan): string | undefined {
  if (!emphasis?.why) return undefined;
  return [...emphasis.weights].sort((a, b) => Number(b[1].text) - Number(a[1].text))[0]?.[0];
}
