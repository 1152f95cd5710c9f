import { builtinReading } from '../../../catalog/reading.ts';
import { moneyUnit } from '../../../model/grammar/units.ts';
import { amountText } from '../../../model/numbers.ts';
import type { Plan } from '../../../model/plan.ts';
import { addable, type Budgeted, currencyOf } from '../money.ts';
import { buildingWork, growingPlaces } from '../proof.ts';
import { memberOf } from '../sum-members.ts';
import { numberText, written } from '../sum-texts.ts';
import { monthsOf, percent, type Reckoning, short } from './reckoning.ts';

/** Initiatives that buy advertising. */
function paidAdvertising(plan: Plan): readonly Budgeted[] {
  const means = builtinReading().costlyMeans.find(({ id }) => id === 'advertising');
  return addable(plan).filter(({ initiative }) =>
    initiative.mechanisms.some(({ id }) => id !== undefined && means?.mechanisms.includes(id)),
  );
}

function sumOf(work: readonly Budgeted[]): number {
  return work.reduce((sum, { money }) => sum + money.number, 0);
}

/** What the advertising money would bring, over all sales. */
export const adsOverSales: Reckoning = ({ plan, uses, oneOf }) => {
  const [roas, sales] = uses.map(({ now }) => now);
  const work = paidAdvertising(plan);
  const spend = oneOf?.now.number ?? sumOf(work);
  if (!roas || !sales || spend <= 0) return undefined;
  const ads = spend * roas.number;
  const texts = {
    spend: oneOf ? written(oneOf.now) : amountText(spend, currencyOf(plan)),
    roas: written(roas),
    ads: numberText(ads, sales),
    gmv: written(sales),
    x: percent(ads / sales.number),
  };
  return { figure: ads / sales.number, texts, terms: [roas, sales, ...(oneOf ? [oneOf.now] : [])] };
};

/** The budgets of a year over the margin that the growth of a year brings. */
export const workOverGrowth: Reckoning = ({ plan, uses, optional, oneOf }) => {
  const work = addable(plan);
  const months = monthsOf(plan);
  const { from, to } = oneOf ?? {};
  const share = (optional[0] ?? uses[0])?.now;
  if (!from || !to || !share || months === undefined || to.number <= from.number) return undefined;
  // Stores, plants and warehouses pay back over years, and half of the budgets tell nothing.
  if (work.length * 2 < plan.initiatives.length || work.length < 2) return undefined;
  if (buildingWork(plan).length > 0) return undefined;
  const years = Math.max(1, months / 12);
  const [budget, growth] = [sumOf(work), to.number - from.number];
  const gain = growth * share.number;
  const texts = {
    budget: amountText(budget, currencyOf(plan)),
    growth: numberText(growth, to),
    gain: numberText(gain, to),
  };
  const cases = budget / years > growth ? ['budgets-above-growth'] : [];
  return { figure: budget / years / gain, cases, texts, terms: [to, share] };
};

/** One initiative and the only figure of money that it moves, and that nothing else moves. */
export const initiativeOverResult: Reckoning = ({ plan, catalog }) => {
  const kpis = new Map(plan.kpis.map((kpi) => [kpi.key, kpi]));
  const movers = new Map<string | undefined, number>();
  for (const { kpis: refs } of plan.initiatives)
    for (const id of new Set(refs.map((ref) => ref.id))) movers.set(id, (movers.get(id) ?? 0) + 1);
  for (const { initiative, field, money } of addable(plan)) {
    const [ref, ...others] = initiative.kpis;
    const kpi = kpis.get(ref?.id ?? '');
    if (!kpi?.id || others.length > 0 || (movers.get(kpi.key) ?? 0) > 1) continue;
    const member = memberOf(plan, catalog, kpi.id);
    const { baseline: from, target: to } = member?.terms ?? {};
    const grown = from && to ? to.number - from.number : 0;
    // A total that the budget exceeds is reported as that.
    if (!to || member?.unit !== moneyUnit || grown <= 0 || money.number > to.number) continue;
    const figure = money.number / grown;
    if (figure <= 1) continue;
    const texts = {
      initiative: initiative.name?.text ?? initiative.key,
      budget: field.text,
      kpi: to.name,
      growth: numberText(grown, to),
    };
    return { figure, texts, terms: [to], place: field };
  }
  return undefined;
};

const year = 12;

/**
 * Months until a new site has paid for itself: as the plan says, else by the money for new ones.
 */
export const sitePayback: Reckoning = ({ plan, uses, instead }) => {
  const told = instead[0]?.now;
  if (told) return { figure: told.number, texts: { x: short(told.number) }, terms: [told] };
  const [sales, margin] = uses.map(({ now }) => now);
  const [places] = growingPlaces(plan);
  const added = (places?.target?.value?.number ?? 0) - (places?.baseline?.value?.number ?? 0);
  if (!sales || !margin || added <= 0) return undefined;
  const openings = buildingWork(plan);
  const work = addable(plan).filter(({ initiative }) => openings.includes(initiative));
  if (work.length === 0) return undefined;
  const earned = (sales.number * margin.number) / year;
  const figure = sumOf(work) / added / earned;
  return { figure, texts: { x: short(figure) }, terms: [sales, margin] };
};
