// How long the money lasts, from what a plan says of its cash and its loss.
import type { Words } from '../../catalog/basics.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { moneyUnit, unitTable } from '../../model/grammar/units.ts';
import type { Quantity } from '../../model/grammar/value.ts';
import type { KpiEntry, Located, Plan } from '../../model/plan.ts';
import type { EconomicsEntry } from '../../model/plan-sections.ts';
import { amountsIn } from './amounts-in-text.ts';
import { sameCurrency } from './money.ts';
import { moneyLines } from './money-lines.ts';

/** Cash over loss. */
export interface Runway {
  /** As written. */
  readonly cash: string;
  readonly loss: string;
  /** Length in months, with one decimal. */
  readonly months: number;
  /** The money, and what is lost each month. */
  readonly have: Quantity;
  readonly monthly: number;
  /** Where the cash stands. */
  readonly place: Located;
}

/** An amount of the whole company, and what it is called. */
interface Said {
  readonly name: string;
  readonly amount: Quantity;
  readonly id?: string | undefined;
  readonly place: Located;
}

/**
 * The months that the cash of a plan lasts at its present loss: cash ÷ loss × the months of the
 * loss, which is of a year unless its words say a day, a month or a quarter. Money that was raised
 * counts as cash where no other is said; then they are the most.
 * @returns undefined where the plan does not say both in one currency
 */
export function runwayOf(plan: Plan, catalog: Catalog): Runway | undefined {
  const said = saidOf(plan, catalog);
  const { cashKpis, cashNames, raisedKpis, raisedNames } = builtinReading().lossWords;
  const cash =
    said.find((one) => isNamed(one, cashKpis, cashNames)) ??
    said.find((one) => isNamed(one, raisedKpis, raisedNames));
  const loss = said.find((one) => one !== cash && isLoss(one));
  if (!cash || !loss || cash.amount.number <= 0) return undefined;
  const [have, lost] = [cash.amount, loss.amount];
  if (have.currency && lost.currency && !sameCurrency(have, lost.currency)) return undefined;
  const monthly = Math.abs(lost.number) / monthsOf(loss.name);
  const months = Math.round((have.number / monthly) * 10) / 10;
  const { place } = cash;
  return { cash: have.text, loss: loss.name, months, have, monthly, place };
}

/** Every amount that a plan says of the company as a whole, figures first. */
function saidOf(plan: Plan, catalog: Catalog): readonly Said[] {
  const units = unitTable(catalog.measures, plan.syntax.text);
  const entries = [...plan.economics, ...plan.kpis].flatMap((entry): Said | [] => {
    const amount = todayOf(entry);
    if (!amount || amount.number === 0 || !isMoney(catalog, entry, amount)) return [];
    const place = { span: entry.keySpan, path: entry.path };
    return { name: `${entry.key} ${amount.text}`, amount, id: entry.id, place };
  });
  const texts = [
    ...moneyLines(plan).filter(({ path }) => path[0] !== 'economics'),
    ...plan.kpis.flatMap(({ key, line, baseline, path, keySpan }) =>
      line && !baseline?.value
        ? { said: `${key}: ${line.text}`, text: line.text, path, span: keySpan }
        : [],
    ),
  ];
  return [
    ...entries,
    ...texts.flatMap(({ said, text, span, path }): Said | [] => {
      const [amount, ...others] = amountsIn(text, units);
      if (!amount || others.length > 0) return [];
      return { name: said, amount, place: { span, path } };
    }),
  ];
}

function todayOf({ baseline, target }: KpiEntry | EconomicsEntry): Quantity | undefined {
  const today = (baseline ?? target)?.value;
  return today?.change === undefined ? today : undefined;
}

function isNamed({ id, name, amount }: Said, kpis: readonly string[], names: Words): boolean {
  if (amount.number <= 0) return false;
  return id === undefined ? wordsIn(names, normalise(name)).length > 0 : kpis.includes(id);
}

/** What is lost: a profit below zero, or a figure that its name calls a loss. */
function isLoss({ id, name, amount }: Said): boolean {
  const { names, burns } = builtinReading().lossWords;
  const profit = builtinReading().themes.find((one) => one.id === 'profit');
  const folded = normalise(name);
  const isCalled = [names, burns].some((words) => wordsIn(words, folded).length > 0);
  return isCalled || (amount.number < 0 && profit?.kpis.includes(id ?? '') === true);
}

function isMoney(
  catalog: Catalog,
  { id }: KpiEntry | EconomicsEntry,
  { units }: Quantity,
): boolean {
  if (id !== undefined && catalog.kpis.get(id)?.unit !== moneyUnit) return false;
  return units.every((unit) => unit === moneyUnit);
}

/** The months in which a loss is made, by its words. */
function monthsOf(name: string): number {
  const { daily, monthly, quarterly } = builtinReading().lossWords;
  const folded = normalise(name);
  if (wordsIn(daily, folded).length > 0) return 12 / 365;
  if (wordsIn(monthly, folded).length > 0) return 1;
  return wordsIn(quarterly, folded).length > 0 ? 3 : 12;
}
