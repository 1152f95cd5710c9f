import type { Words } from '../../catalog/basics.ts';
import { foldWord } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { readMoney } from '../../model/grammar/money.ts';
import { moneyUnit, percentUnit, type UnitTable } from '../../model/grammar/units.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { EconomicsEntry } from '../../model/plan-sections.ts';
import { measures } from './measured.ts';

/** A figure of one order: its name as written, and an amount or a share of one. */
export interface OrderItem {
  readonly entry: EconomicsEntry | KpiEntry;
  readonly text: string;
  readonly number: number;
  readonly isShare: boolean;
  readonly currency: string | undefined;
}

/** What one order brings and costs. */
export interface OrderAccount {
  readonly value: OrderItem;
  /** What the company keeps of it; undefined where all of it is kept. */
  readonly share: OrderItem | undefined;
  readonly fees: readonly OrderItem[];
  readonly costs: readonly OrderItem[];
  readonly acquisition: readonly OrderItem[];
  readonly income: number;
  readonly cost: number;
}

/**
 * Adds up one order from the figures that the plan is based on: value × margin, or commission, plus
 * fees, less everything that is named as a cost of an order.
 * @returns undefined without a value or any cost, or with amounts in several currencies
 */
export function orderAccount(plan: Plan, units: UnitTable): OrderAccount | undefined {
  const words = builtinReading().orderAccount;
  const figures = plan.economics.flatMap((entry) => itemOf(entry, units) ?? []);
  const told = plan.kpis.flatMap((entry) => itemOf(entry, units) ?? []);
  const value = [...figures, ...told].find(
    (one) => !one.isShare && measures(one.entry, words.value),
  );
  if (!value) return undefined;
  const rest = [...figures, ...told.filter((one) => has(words.each, one))].filter(
    (one) => one !== value,
  );
  const share = [...rest, ...told].find((one) => one.isShare && isShareOf(one));
  const sums = rest.filter(
    (one) => !one.isShare && one.number < value.number && !has(words.not, one),
  );
  const acquisition = sums.filter((one) => has(words.acquisition, one));
  const ofOrder = sums.filter(
    (one) => !acquisition.includes(one) && !measures(one.entry, words.value),
  );
  const fees = ofOrder.filter((one) => has(words.fees, one));
  const costs = [
    ...ofOrder.filter((one) => !fees.includes(one) && isCost(one)),
    ...rest.filter((one) => one.isShare && one !== share && has(words.partnerShares, one)),
  ];
  const all = [value, ...fees, ...costs];
  const currencies = new Set(all.flatMap(({ currency }) => currency ?? []));
  if (costs.length === 0 || currencies.size > 1) return undefined;
  const amount = (one: OrderItem): number => (one.isShare ? value.number * one.number : one.number);
  const sum = (items: readonly OrderItem[]): number =>
    items.reduce((total, one) => total + amount(one), 0);
  const kept = share ? value.number * share.number : fees.length > 0 ? 0 : value.number;
  return { value, share, fees, costs, acquisition, income: kept + sum(fees), cost: sum(costs) };
}

function isShareOf({ entry }: OrderItem): boolean {
  const { share, partnerShares } = builtinReading().orderAccount;
  return measures(entry, share) && wordsIn(partnerShares, foldWord(entry.key)).length === 0;
}

/** Named as a cost, and of one order: by a word, or as a small sum without a scale. */
function isCost(item: OrderItem): boolean {
  const { costs, parts, each } = builtinReading().orderAccount;
  if (has(each, item)) return has(costs, item) || has(parts, item);
  return has(costs, item) && !scaled.test(item.text);
}

const scaled = /\d\s?(?:k|m|bn|b|万|亿|千|million|thousand)\b|[万亿]/iu;

function has(words: Words, { entry, text }: OrderItem): boolean {
  return wordsIn(words, foldWord(`${entry.key} ${text}`)).length > 0;
}

/** Where it stands today, else where it is to be. */
function itemOf(entry: EconomicsEntry | KpiEntry, units: UnitTable): OrderItem | undefined {
  const field = entry.baseline ?? entry.target;
  if (!field) return undefined;
  const value = field.value ?? firstAmount(field.text, units);
  if (!value || value.change !== undefined || value.range) return undefined;
  const isShare = value.units.includes(percentUnit);
  const isMoney = value.units.length === 0 || value.units.includes(moneyUnit);
  const number = isShare ? value.number / 100 : value.number;
  if (number <= 0 || !(isShare || isMoney)) return undefined;
  return { entry, text: field.text, number, isShare, currency: value.currency };
}

/** `about $10, falling with density`, `每件 0.9 元（湖南 0.6）`. */
function firstAmount(text: string, units: UnitTable) {
  const [first = ''] = text.split(/[,，;；(（]/u);
  const bare = first.replace(/^(?:about|around|约|每[件单次])\s*/iu, '').trim();
  const read = readMoney(bare, units).value;
  return read && !read.internal ? read : readQuantity(bare, units).value;
}
