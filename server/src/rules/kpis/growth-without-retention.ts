import type { Catalog } from '../../catalog/catalog.ts';
import { namesOf } from '../../catalog/names.ts';
import { builtinReading, type Reading, type Theme } from '../../catalog/reading.ts';
import { exceeds, percentText } from '../../model/numbers.ts';
import { sectionSpan } from '../../model/places.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { factsById, lesson } from '../support/lesson.ts';
import { isMeasured, usualKpis } from '../support/measured.ts';
import { addable, leversOf } from '../support/money.ts';

/** Minimum share of the money that is spent on growth. */
const limit = 0.5;
const least = 2;
/** Themes of who stays, who pays, and what is sent back or complained about. */
const keeping = ['retention', 'profit', 'returns', 'renewal', 'fees', 'disputes', 'quality'];

export default defineRule({
  code: 'KPI321',
  name: 'growth-without-retention',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: {
    en: 'Bought growth without a measure of retention',
    zh: '花钱买增长，没看能否留住',
  },
  why: {
    en: 'Bought customers leave when the spending stops. Only retention, margin or return figures show whether they stay and pay.',
    zh: '花钱买来的顾客，停了就走；只有留存、毛利、退货一类指标能说明他们留没留、赚不赚。',
  },
  message: {
    en: '{share} of the money is spent on acquiring customers, and no KPI shows whether they stay or pay. Add one such as {kpis}.',
    zh: '{share} 的钱用来拉新，却没有一个指标说明他们是否留下、是否赚钱，请补一个，如 {kpis}。',
  },
  yieldsTo: { file: ['KPI301', 'BUD507', 'REF704'] },
  check({ plan, catalog, coverage, report }) {
    const share = boughtShare(plan, catalog);
    if (share === undefined || !exceeds(share, limit)) return;
    const honest = keepingThemes(catalog);
    if (honest.some((theme) => isMeasured(plan, theme))) return;
    const offered = honest
      .slice(0, 3)
      .flatMap((theme) => usualKpis(catalog, coverage.models, theme).slice(0, 1));
    const span = sectionSpan(plan, 'kpis');
    const failures = factsById(catalog, builtinReading().lessons.boughtGrowth);
    report({
      span,
      path: ['kpis'],
      data: { share: percentText(share), kpis: namesOf(catalog, 'kpis', offered) },
      related: lesson({ plan, catalog }, span, failures, 'done'),
      fixes: () => offered.flatMap((id) => addKpiFix(plan, catalog, id)),
    });
  },
});

/** The share of the money that buys growth; undefined with too few amounts. */
function boughtShare(plan: Plan, catalog: Catalog): number | undefined {
  const paid = addable(plan);
  if (paid.length < least) return undefined;
  let [all, bought] = [0, 0];
  for (const { initiative, money } of paid) {
    all += money.number;
    bought += money.number * boughtPart(initiative, catalog);
  }
  return all === 0 ? undefined : bought / all;
}

/** The part of an initiative for acquisition levers, or for advertising, coupons and the like. */
function boughtPart(initiative: Initiative, catalog: Catalog): number {
  const levers = leversOf(initiative);
  const means = [...new Set(initiative.mechanisms.flatMap(({ id }) => id ?? []))];
  const buying = boughtMeans(builtinReading());
  return Math.max(
    partOf(levers, (id) => catalog.levers.get(id)?.acquisition === true),
    partOf(means, (id) => buying.has(id)),
  );
}

function partOf(ids: readonly string[], fits: (id: string) => boolean): number {
  return ids.length === 0 ? 0 : ids.filter(fits).length / ids.length;
}

/** Mechanisms that bring customers as long as they are paid for. */
const boughtMeans = remembered(
  ({ costlyMeans }: Reading): ReadonlySet<string> =>
    new Set(
      costlyMeans
        .filter(({ theme = '' }) => ['acquisition', 'retention'].includes(theme))
        .flatMap(({ mechanisms }) => mechanisms),
    ),
);

/** The themes that show whether customers stay and pay, without measures of size. */
function keepingThemes(catalog: Catalog): readonly Theme[] {
  const { themes } = builtinReading();
  return keeping.flatMap((wanted) =>
    themes
      .filter(({ id }) => id === wanted)
      .map(({ kpis, ...theme }) => ({
        ...theme,
        kpis: kpis.filter((id) => !catalog.kpis.get(id)?.vanity),
      })),
  );
}
