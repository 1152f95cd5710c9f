import type { Catalog } from '../../catalog/catalog.ts';
import { counterweights } from '../../catalog/kpi-links.ts';
import { namesOf } from '../../catalog/names.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { sectionSpan } from '../../model/places.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { isLoneNumber } from '../support/asked.ts';
import { isFreeMarket } from '../support/free-market.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { isMeasured, measures } from '../support/measured.ts';

export default defineRule({
  code: 'KPI314',
  name: 'growth-without-counterweight',
  severity: { draft: 'hint', review: 'info', approved: 'info' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Growth without a counterweight', zh: '只有规模指标' },
  why: {
    en: 'Size can be bought. Each measure of size needs a counterweight that gets worse when it is.',
    zh: '规模可以买来，旁边要有一个买来就会变差的指标。',
  },
  message: {
    en: '{kpis} can grow while the business gets worse. Add a counterweight such as {counter}.',
    zh: '{kpis}上涨时生意也可能变差，请加一个制衡指标，如 {counter}。',
  },
  yieldsTo: { file: ['REF704', 'KPI321'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const ids = [...new Set(plan.kpis.flatMap((kpi) => kpi.id ?? kpi.partOf ?? []))];
    const growth = new Map<string, KpiEntry>();
    const isFree = isFreeMarket(plan);
    for (const kpi of plan.kpis.filter(isGrowing)) {
      const id = kpi.id ?? kpi.partOf ?? '';
      if (!catalog.kpis.get(id)?.vanity || growth.has(id)) continue;
      const counter = counterweights(catalog, id).map((one) => one.id);
      // Without fees there is no share to watch.
      if (isFree && counter.some((one) => builtinReading().freeMarket.kpis.includes(one))) continue;
      const fits = counter.some((one) => isOfModels(catalog, one, coverage.models));
      if (!fits || counter.some((one) => ids.includes(one)) || isWeighed(plan, kpi, counter))
        continue;
      growth.set(id, kpi);
    }
    const counter = [
      ...new Set(
        [...growth.keys()].flatMap((id) => counterweights(catalog, id).map((kpi) => kpi.id)),
      ),
    ];
    if (counter.length === 0) return;
    report({
      span: sectionSpan(plan, 'kpis'),
      path: ['kpis'],
      ...(isBalanced(plan) && { severity: 'hint' as const }),
      data: {
        kpis: [...growth.values()].map((kpi) => kpiName(catalog, kpi)),
        counter: namesOf(catalog, 'kpis', counter, 3),
      },
      fixes: () => counter.slice(0, 3).flatMap((id) => addKpiFix(plan, catalog, id)),
    });
  },
});

/** Themes of the health of a business, and from how many of them on a plan watches it. */
const health = ['retention', 'renewal', 'returns', 'stock', 'profit', 'quality', 'disputes'];
const many = 4;

/** Whether a plan measures many other things that growth may spoil. */
function isBalanced(plan: Plan): boolean {
  const { themes } = builtinReading();
  const watched = themes.filter(({ id, ...by }) => health.includes(id) && isMeasured(plan, by));
  return watched.length >= many;
}

/**
 * Whether something else shows that growth is bought: an own KPI that is named like a counterweight
 * (“buyers who order twice”, “老客订单占比”), what one of them brings, or a KPI of the same theme. A
 * theme is that of a counterweight where its first KPI is one.
 */
function isWeighed(plan: Plan, growing: KpiEntry, counter: readonly string[]): boolean {
  const { themes, counterweights: ids } = builtinReading();
  const fitting = themes.filter(
    ({ id, kpis }) => ids.includes(id) && counter.includes(kpis[0] ?? ''),
  );
  const others = plan.kpis.filter((kpi) => kpi !== growing);
  return others.some(
    (kpi) => isPerHead.test(kpi.key) || fitting.some((theme) => measures(kpi, theme)),
  );
}

/** `sales per member`, `会员订单占比`: what each of the many is worth. */
const isPerHead =
  /\bper[\s_-](?:member|user|customer|buyer|unit|order|consultant)|(?:%|share)[\s_-]of[\s_-](?:gtv|gmv|eligible)|会员.{0,4}占比|人均/iu;

/** Whether a KPI belongs to one of the models, or to all of them. */
function isOfModels(catalog: Catalog, id: string, models: readonly string[]): boolean {
  const { primaryModels = [] } = catalog.kpis.get(id) ?? {};
  return primaryModels.length === 0 || primaryModels.some((one) => models.includes(one));
}

/** Size that is to grow, or whose target is still open. */
function isGrowing(kpi: KpiEntry): boolean {
  const [from, to] = [kpi.baseline?.value, kpi.target?.value];
  if (isLoneNumber(kpi)) return false;
  return !from || !to || to.change !== undefined || to.number >= from.number;
}
