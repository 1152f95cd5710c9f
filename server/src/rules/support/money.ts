import type { Measures } from '../../catalog/types.ts';
import type { Quantity } from '../../model/grammar/value.ts';
import type { Initiative, LeverEntry, Plan, ReadField } from '../../model/plan.ts';
import { remembered } from '../../text/remember.ts';

/** An initiative with an amount of money that could be read. */
export interface Budgeted {
  readonly initiative: Initiative;
  readonly field: ReadField<unknown>;
  readonly money: Quantity;
}

/** Initiatives with an amount; `internal` and unreadable ones are left out, 0 is an amount. */
export const budgeted = remembered((plan: Plan): readonly Budgeted[] => {
  const found: Budgeted[] = [];
  for (const initiative of plan.initiatives) {
    const field = initiative.budget;
    const money = field?.value;
    if (field && money && money.internal === undefined) found.push({ initiative, field, money });
  }
  return found;
});

/** The amounts that can be added up, if all have the same currency. */
export const addable = remembered((plan: Plan): readonly Budgeted[] => {
  const currency = currencyOf(plan);
  return budgeted(plan).filter(({ money }) => sameCurrency(money, currency));
});

/** The currency of the plan: the declared one, else the most frequent one. */
export function currencyOf(plan: Plan): string | undefined {
  if (plan.currency) return plan.currency.text.trim().toUpperCase();
  const found = new Map<string, number>();
  for (const { currency } of moneys(plan))
    if (currency !== undefined) found.set(currency, (found.get(currency) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Every amount of the plan's own money: budgets and total. */
export function moneys(plan: Plan): Quantity[] {
  const total = [plan.budget?.total?.value, plan.budget?.reserve?.value].flatMap((money) =>
    money && money.internal === undefined ? [money] : [],
  );
  return [...total, ...budgeted(plan).map(({ money }) => money)];
}

const dollars: ReadonlySet<string> = new Set(
  'USD AUD CAD HKD NZD SGD TWD MXN BND FJD JMD LRD NAD TTD ARS CLP COP'.split(' '),
);

/** Whether an amount has the currency, none, or a symbol that the currency shares. */
export function sameCurrency(money: Quantity, currency: string | undefined): boolean {
  if (money.currency === undefined || currency === undefined || money.currency === currency)
    return true;
  if (money.unitText === '$') return dollars.has(currency);
  return (money.unitText === '¥' || money.unitText === '￥') && currency === 'JPY';
}

/** The factor of a scale word. */
export function scaleFactor(measures: Measures, scale: string | undefined): number {
  return scale === undefined ? 1 : (measures.scale[scale] ?? measures.chineseScale[scale] ?? 1);
}

/** The lever an initiative's money counts for: the first it names. */
export function mainLever(initiative: Initiative): string | undefined {
  return initiative.levers[0]?.id;
}

/** The levers over which an initiative's money is spread evenly. */
export function leversOf(initiative: Initiative): readonly string[] {
  const [first, ...others] = initiative.levers;
  if (others.length === 0) return first?.id === undefined ? [] : [first.id];
  return [...new Set(initiative.levers.flatMap(({ id }) => id ?? []))];
}

/** Levers of initiatives with money or staff time, including levers that are not named first. */
export function hasEffort(entry: LeverEntry, initiatives: readonly Initiative[]): boolean {
  return (
    entry.have.length > 0 ||
    initiatives.some(({ budget }) =>
      budget?.value ? budget.value.internal || budget.value.number > 0 : budget?.said,
    )
  );
}
