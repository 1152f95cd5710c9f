import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading, type GrowthBridge } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { percentUnit } from '../../model/grammar/units.ts';
import { type Level, valuesOf } from '../../model/kpi-values.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';

/** A KPI with what it is today and what it is to be. */
export interface Growth {
  readonly kpi: KpiEntry;
  readonly from: Level;
  readonly to: Level;
  readonly factor: number;
}

/** Sales that are to grow by more than their parts bring. */
export interface Bridge {
  readonly aim: Growth;
  /** The count that grows fastest, and what each of them brings. */
  readonly parts: readonly Growth[];
  /** Parts without a figure for today or for the target. */
  readonly open: readonly KpiEntry[];
  /** The growth that the parts bring, as a factor. */
  readonly sum: number;
  /** The only part is the number of orders. */
  readonly isOrders: boolean;
}

/**
 * Holds the growth of sales against that of customers, orders and what each of them brings.
 * @returns undefined where the growth is small or explained, or where own KPIs may explain it
 */
export function bridgeOf(plan: Plan, catalog: Catalog): Bridge | undefined {
  const data = builtinReading().growthBridge;
  const growths = plan.kpis.flatMap((kpi) => growthOf(catalog, kpi) ?? []);
  const aim = growths.find(({ kpi }) => [...data.results, ...data.revenues].includes(idOf(kpi)));
  if (!aim || aim.factor < leastFactor(plan, aim, data) || isSplit(plan, aim.kpi)) return undefined;
  const others = growths.filter((one) => one !== aim);
  if (plan.kpis.some((kpi) => isNew(catalog, data, kpi) || isUnread(data, kpi))) return undefined;
  const count = fastest(data, others);
  const isOrders = data.orders.includes(count?.kpi.id ?? '');
  const ofRevenue = data.revenues.includes(idOf(aim.kpi)) ? data.revenueValues : [];
  const values = [...(isOrders ? data.orderValues : data.values), ...ofRevenue];
  const parts = [
    ...(count ? [count] : []),
    ...others.filter((one) => one !== count && isValue(data, values, one.kpi) && !isCost(one)),
  ];
  const sum = parts.reduce((product, { factor }) => product * factor, 1);
  if (aim.factor / sum < data.slack) return undefined;
  const unmeasured = plan.kpis.filter((one) => !growths.some(({ kpi }) => kpi === one));
  const wanted = [...values, ...(isOrders ? [] : data.orders), ...(count ? [] : data.counts)];
  const known = unmeasured.filter((kpi) => wanted.includes(idOf(kpi)) || mayBringRest(kpi));
  const own = parts.length > 0 ? [] : unmeasured.filter((kpi) => mayBePart(kpi) && kpi.target);
  const open = known.length === 0 ? known : [...new Set([...known, ...own])];
  const isUnclear = parts.length === 0 && open.length === 0 && unmeasured.some(mayBePart);
  return isUnclear
    ? undefined
    : { aim, parts, open, sum, isOrders: isOrders && parts.length === 1 };
}

function idOf({ id, partOf }: KpiEntry): string {
  return id ?? partOf ?? '';
}

function growthOf(catalog: Catalog, kpi: KpiEntry): Growth | undefined {
  const { unit, baseline: from, target: to } = valuesOf(catalog, kpi);
  if (!from || !to || kpi.growth || from.number <= 0) return undefined;
  const isShare = unit === percentUnit || from.quantity.units.includes(percentUnit);
  return isShare ? undefined : { kpi, from, to, factor: to.number / from.number };
}

/** A count that starts from nothing may bring any growth. */
function isNew(catalog: Catalog, data: GrowthBridge, kpi: KpiEntry): boolean {
  const { baseline, target } = valuesOf(catalog, kpi);
  return data.counts.includes(idOf(kpi)) && baseline?.number === 0 && (target?.number ?? 0) > 0;
}

/** How often customers buy, in figures that are none of its unit. */
function isUnread({ repeats }: GrowthBridge, kpi: KpiEntry): boolean {
  const { baseline, target } = kpi;
  const isShare = target?.value?.units.includes(percentUnit) ?? false;
  return repeats.includes(idOf(kpi)) && baseline !== undefined && !!target?.value && !isShare;
}

/** An own KPI that is to grow, without a figure to grow from. */
function mayBringRest(kpi: KpiEntry): boolean {
  return mayBePart(kpi) && kpi.target?.value?.change !== undefined;
}

const yearDays = 365;

/** The factor from which growth needs a bridge, over the years until it is due. */
function leastFactor(plan: Plan, { kpi }: Growth, data: GrowthBridge): number {
  return Math.max(data.least, data.leastYearly ** Math.max(1, yearsOf(plan, kpi)));
}

/** The years from where a KPI stands to where it is due; 1 where the plan does not say. */
export function yearsOf({ period }: Plan, { asOf, due }: KpiEntry): number {
  const start = asOf?.value?.end ?? period?.value?.start;
  const end = due?.value?.end ?? period?.value?.end;
  return start === undefined || end === undefined ? 1 : (end - start) / yearDays;
}

/** Whether one of the counts, alone or with what each brings, grows by nearly that factor. */
export function explainsGrowth(plan: Plan, catalog: Catalog, factor: number): boolean {
  const data = builtinReading().growthBridge;
  const growths = plan.kpis.flatMap((kpi) => growthOf(catalog, kpi) ?? []);
  const count = fastest(data, growths);
  const values = growths.filter((one) => one !== count && isValue(data, data.values, one.kpi));
  const sum = values.reduce((product, one) => product * one.factor, count?.factor ?? 1);
  return factor / sum < data.slack && sum > 1;
}

/** Whether the plan splits the figure by itself, or says why it can grow so much. */
function isSplit({ kpis }: Plan, aim: KpiEntry): boolean {
  if (aim.why) return true;
  const parts = kpis.filter((kpi) => kpi !== aim && idOf(kpi) === aim.id);
  const whole = aim.target?.value?.number ?? 0;
  // What is to be larger than the figure is a later aim, no part of it.
  return parts.some(({ target }) => target?.value && target.value.number <= whole);
}

/** The count that grows fastest, which stands for all. */
function fastest(data: GrowthBridge, growths: readonly Growth[]): Growth | undefined {
  const [first] = growths.filter((one) => isCount(data, one)).sort((a, b) => b.factor - a.factor);
  return first;
}

/** Customers, orders, stores; an own KPI of the plan may be any of them. */
function isCount(data: GrowthBridge, { kpi, from, factor }: Growth): boolean {
  if (isValue(data, data.values, kpi)) return false;
  const id = idOf(kpi);
  return id === '' ? factor > 1 && from.quantity.units.length === 0 : data.counts.includes(id);
}

/** What each of them brings; of the plan's own KPIs by their names. */
function isValue({ kpiWords }: GrowthBridge, values: readonly string[], { id, key }: KpiEntry) {
  return id === undefined ? wordsIn(kpiWords, normalise(key)).length > 0 : values.includes(id);
}

/** `CAC per project`: an own KPI that is to fall brings no growth. */
function isCost({ kpi, factor }: Growth): boolean {
  return kpi.id === undefined && factor < 1;
}

/** A KPI that the catalogue does not know and that may be any part. */
function mayBePart({ id, partOf, target }: KpiEntry): boolean {
  return id === undefined && partOf === undefined && !target?.value?.units.includes(percentUnit);
}
