import type { Catalog } from '../../catalog/catalog.ts';
import { namesOf } from '../../catalog/names.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { exceeds, percentText } from '../../model/numbers.ts';
import { sectionSpan } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { factsById, lesson } from '../support/lesson.ts';
import { addable, leversOf } from '../support/money.ts';

/** Minimum share of the money that is spent on growth. */
const limit = 0.5;
const least = 2;

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
  check({ plan, catalog, report }) {
    const share = boughtShare(plan, catalog);
    if (share === undefined || !exceeds(share, limit)) return;
    const honest = keepingKpis(catalog);
    if (plan.kpis.some(({ id, partOf }) => honest.has(id ?? partOf ?? ''))) return;
    if (plan.kpis.some(({ id, partOf }) => id === undefined && partOf === undefined)) return;
    const offered = [...honest].slice(0, 3);
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

/** The share of the money for acquisition levers; undefined with too few amounts. */
function boughtShare(plan: Plan, catalog: Catalog): number | undefined {
  const paid = addable(plan);
  if (paid.length < least) return undefined;
  let [all, bought] = [0, 0];
  for (const { initiative, money } of paid) {
    const levers = leversOf(initiative);
    const buying = levers.filter((id) => catalog.levers.get(id)?.acquisition);
    all += money.number;
    if (levers.length > 0) bought += (money.number * buying.length) / levers.length;
  }
  return all === 0 ? undefined : bought / all;
}

/** Counterweights of the size KPIs. */
function keepingKpis(catalog: Catalog): ReadonlySet<string> {
  const vain = [...catalog.kpis.values()].filter(({ vanity }) => vanity);
  return new Set(vain.flatMap(({ counterweights }) => counterweights));
}
