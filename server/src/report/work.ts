import type { Catalog } from '../catalog/catalog.ts';
import { nameOf } from '../catalog/names.ts';
import { type Day, dateOf, dayOf } from '../model/grammar/day.ts';
import type { Initiative, Plan } from '../model/plan.ts';
import { addable, currencyOf, mainLever } from '../rules/support/money.ts';
import { whenOf } from '../rules/support/time.ts';
import { same, type Text } from '../text/language.ts';
import { shownWhole } from '../text/message.ts';
import { workName } from './levers.ts';
import { ownWords, placeOf } from './places.ts';
import type { Budget, WorkRow } from './types.ts';

/** The initiatives of a plan in its order. */
export function workRows(catalog: Catalog, initiatives: readonly Initiative[]): readonly WorkRow[] {
  return initiatives.map((one) => {
    const when = whenOf(one);
    return {
      key: one.key,
      name: workName(one),
      levers: one.levers.map((ref) =>
        ref.id === undefined ? same(shownWhole(ref.text)) : nameOf(catalog, 'levers', ref.id),
      ),
      when: ownWords(one.when),
      status: ownWords(one.status),
      owner: ownWords(one.owner),
      budget: ownWords(one.budget),
      after: one.after.flatMap(({ id }) => id ?? []),
      milestones: one.milestones.map(({ key, date, text }) => ({
        date: date ? ownWords(date) : shownWhole(key),
        text: ownWords(text),
        ...(date?.value && { day: date.value.end }),
      })),
      at: placeOf(one.span),
      ...(when && { start: when.start, end: when.end }),
    };
  });
}

/** Maximum number of months over which money is spread. */
const maxMonths = 120;

/**
 * The budget of the plan by lever and by month. Amounts in other currencies are listed but not
 * added.
 */
export function budgetOf(catalog: Catalog, plan: Plan): Budget {
  const currency = currencyOf(plan);
  const counted = addable(plan);
  const byLever = new Map<string, { name: Text; amount: number }>();
  const byMonth = new Map<Day, number>();
  for (const { initiative, money } of counted) {
    const id = mainLever(initiative) ?? '';
    const before = byLever.get(id);
    const name = before?.name ?? (id === '' ? withoutLever : nameOf(catalog, 'levers', id));
    byLever.set(id, { name, amount: (before?.amount ?? 0) + money.number });
    for (const { month, share } of monthsOf(initiative))
      byMonth.set(month, (byMonth.get(month) ?? 0) + money.number * share);
  }
  const inSum = new Set(counted.map(({ initiative }) => initiative));
  const total = amountOf(plan.budget?.total?.value);
  const reserve = amountOf(plan.budget?.reserve?.value);
  return {
    planned: counted.reduce((sum, { money }) => sum + money.number, 0),
    byLever: [...byLever.values()]
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => b.amount - a.amount),
    byMonth: [...byMonth].sort(([a], [b]) => a - b).map(([month, amount]) => ({ month, amount })),
    left: plan.initiatives.filter((one) => !inSum.has(one)).map(workName),
    ...(currency !== undefined && { currency: shownWhole(currency) }),
    ...(total !== undefined && { total }),
    ...(reserve !== undefined && { reserve }),
    ...(plan.budget && { at: placeOf(plan.budget.at.span) }),
  };
}

const withoutLever: Text = { en: 'No lever', zh: '未归入杠杆' };

function amountOf(
  money: { readonly internal?: true; readonly number?: number } | undefined,
): number | undefined {
  return money?.internal ? undefined : money?.number;
}

/** The months of an initiative with the share of its days that each holds. */
function monthsOf(initiative: Initiative): { readonly month: Day; readonly share: number }[] {
  const when = whenOf(initiative);
  if (!when) return [];
  const days = when.end - when.start + 1;
  const found: { month: Day; share: number }[] = [];
  let { year, month } = dateOf(when.start);
  for (
    let first = dayOf(year, month, 1);
    first !== undefined && first <= when.end && found.length < maxMonths;
  ) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const next = dayOf(year, month, 1);
    const last = next === undefined ? when.end : Math.min(when.end, next - 1);
    found.push({ month: first, share: (last - Math.max(first, when.start) + 1) / days });
    first = next;
  }
  return found;
}
