// How long the money lasts, from what a plan says of its cash and its loss.
import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { moneyUnit } from '../../model/grammar/units.ts';
import type { Quantity } from '../../model/grammar/value.ts';
import type { KpiEntry, Located, Plan } from '../../model/plan.ts';
import type { EconomicsEntry } from '../../model/plan-sections.ts';
import { sameCurrency } from './money.ts';

/** Cash over loss. */
export interface Runway {
  /** As written. */
  readonly cash: string;
  readonly loss: string;
  /** Length in months, with one decimal. */
  readonly months: number;
  /** Where the cash stands. */
  readonly place: Located;
}

type Entry = KpiEntry | EconomicsEntry;

/**
 * The months that the cash of a plan lasts at its present loss: cash ÷ loss × the months of the
 * loss, which is of a year unless its name says a month or a quarter.
 * @returns undefined where the plan does not say both in one currency
 */
export function runwayOf(plan: Plan, catalog: Catalog): Runway | undefined {
  const entries: readonly Entry[] = [...plan.economics, ...plan.kpis];
  const cash = entries.find((entry) => isCash(catalog, entry));
  const loss = entries.find((entry) => entry !== cash && lossOf(catalog, entry) !== undefined);
  const [have, lost] = [cash && todayOf(cash), loss && todayOf(loss)];
  if (!cash || !loss || !have || !lost) return undefined;
  if (have.currency && lost.currency && !sameCurrency(have, lost.currency)) return undefined;
  const each = Math.abs(lost.number) / monthsOf(loss);
  const months = Math.round((have.number / each) * 10) / 10;
  const place = { span: cash.keySpan, path: cash.path };
  return { cash: have.text, loss: `${loss.key} ${lost.text}`, months, place };
}

function todayOf({ baseline, target }: Entry): Quantity | undefined {
  const today = (baseline ?? target)?.value;
  return today?.change === undefined ? today : undefined;
}

/** Money that is there, by its KPI or by its name. */
function isCash(catalog: Catalog, entry: Entry): boolean {
  const { cashNames, cashKpis } = builtinReading().lossWords;
  const today = todayOf(entry);
  if (!today || today.number <= 0 || !isMoney(catalog, entry, today)) return false;
  if (entry.id !== undefined) return cashKpis.includes(entry.id);
  return wordsIn(cashNames, normalise(entry.key)).length > 0;
}

/** What is lost: a profit below zero, or a figure that its name calls a loss. */
function lossOf(catalog: Catalog, entry: Entry): number | undefined {
  const { names } = builtinReading().lossWords;
  const today = todayOf(entry);
  if (!today || today.number === 0 || !isMoney(catalog, entry, today)) return undefined;
  const isNamed = wordsIn(names, normalise(entry.key)).length > 0;
  const isProfit = builtinReading()
    .themes.find(({ id }) => id === 'profit')
    ?.kpis.includes(entry.id ?? '');
  return isNamed || (isProfit && today.number < 0) ? Math.abs(today.number) : undefined;
}

function isMoney(catalog: Catalog, { id }: Entry, { units }: Quantity): boolean {
  if (id !== undefined && catalog.kpis.get(id)?.unit !== moneyUnit) return false;
  return units.every((unit) => unit === moneyUnit);
}

/** The months in which a loss is made, by its name. */
function monthsOf({ key }: Entry): number {
  const { monthly, quarterly } = builtinReading().lossWords;
  const folded = normalise(key);
  if (wordsIn(monthly, folded).length > 0) return 1;
  return wordsIn(quarterly, folded).length > 0 ? 3 : 12;
}
