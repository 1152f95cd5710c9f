import { readKpiName } from '../catalog/kpi-name.ts';
import { findKpi, type KpiContext, kpiAmbiguity } from '../catalog/kpi-words.ts';
import { find, type Match } from '../catalog/lookup.ts';
import { foldWord, isChinese } from '../catalog/normalise.ts';
import { builtinReading } from '../catalog/reading.ts';
import { remembered } from '../text/remember.ts';
import { moneyUnit, percentUnit, pointsUnit } from './grammar/units.ts';
import { type Quantity, readQuantity } from './grammar/value.ts';
import type { ReadField, TextField } from './plan.ts';
import { type ReadContext, read } from './reader.ts';

/** `29m` of what is an amount or a number of things is 29 million; of a time it may be minutes. */
export function quantityOf(
  context: ReadContext,
  part: TextField | undefined,
  key: string,
): ReadField<Quantity> | undefined {
  const field = read.quantity(context, part);
  if (!part || field?.value) return field;
  const again = readQuantity(part.text, context.units);
  const guess = 'guess' in again ? again.guess : undefined;
  if (guess === undefined || mayBeMinutes(context, key)) return field;
  return read.quantity(context, { ...part, text: guess });
}

/** Whether a small m may be minutes: by the unit of the KPI, of an own one by its name. */
function mayBeMinutes(context: ReadContext, key: string): boolean {
  const { time, minuteWords } = context.catalog.measures;
  const unit = unitOfKpi(context, key);
  if (unit !== undefined) return time[unit] !== undefined;
  const folded = ` ${foldWord(key)} `;
  return minuteWords.some((word) => folded.includes(isChinese(word) ? word : ` ${word} `));
}

function unitOfKpi(context: ReadContext, key: string): string | undefined {
  const around = { models: context.models, others: otherKpis(context), unit: moneyUnit };
  const id = known(context, key, around)?.id ?? partOfKpi(context, key, around);
  return id === undefined ? undefined : context.catalog.kpis.get(id)?.unit;
}

/** The unit of a level; none for a change. */
export function levelUnit(value: Quantity | undefined): string | undefined {
  return value?.change === undefined && value?.sign === undefined ? value?.units[0] : undefined;
}

/**
 * A word of the plan's own for an amount or a number, with a percentage, is a share of it; one for
 * a share with `1.7B` is an amount.
 */
export function isOfUnit(
  { catalog }: ReadContext,
  { id, via }: Match,
  levels: readonly (ReadField<Quantity> | undefined)[],
): boolean {
  const unit = catalog.kpis.get(id)?.unit ?? '';
  if (via === 'id' || via === 'name') return true;
  const values = levels.flatMap((level) => level?.value ?? []);
  if (unit === percentUnit)
    return !values.some(({ scale, currency, units }) => (scale ?? currency) && units.length === 0);
  if (![moneyUnit, 'count', 'persons'].includes(unit)) return true;
  const isShare = ({ units: [unit] }: Quantity): boolean =>
    unit === percentUnit || unit === pointsUnit;
  return values.length === 0 || !values.every(isShare);
}

/** `800万` of something that is an amount or a rate is an amount. */
export function amountUnit(value: Quantity | undefined): string | undefined {
  return value?.scale === undefined || value.units.length > 0 ? undefined : moneyUnit;
}

/**
 * The KPIs that the plan names without any doubt; a word with several meanings is settled by them.
 */
export const otherKpis = remembered(({ catalog, own }: ReadContext): ReadonlySet<string> => {
  const words = [...own.kpis.kpiWords.values()];
  const sure = words.filter((word) => kpiAmbiguity(word) === undefined);
  return new Set([...words, ...sure.flatMap((word) => find(catalog, 'kpi', word)?.id ?? [])]);
});

/** The KPI that a key names as a whole; none for a word that leaves a choice. */
export function known(
  { catalog }: ReadContext,
  key: string,
  around: KpiContext,
): Match | undefined {
  const found = findKpi(catalog, key, around);
  return found && 'id' in found ? found : undefined;
}

/** The KPI that a name is a part or a view of; words with several meanings are none. */
export function partOfKpi(
  { catalog }: ReadContext,
  name: string,
  around: KpiContext,
): string | undefined {
  const found = readKpiName(catalog, name, around);
  if (!found || !('id' in found)) return undefined;
  const unit = catalog.kpis.get(found.id)?.unit;
  if (around.unit !== percentUnit || unit === percentUnit || unit === 'ratio') return found.id;
  // `revenue growth 2022: 20%` is no revenue.
  const folded = ` ${foldWord(name)} `;
  const isGrowth = catalog.measures.growthWords.some((word) => folded.includes(foldWord(word)));
  const growth = builtinReading().sums.find(({ changeOf }) => changeOf === found.id)?.result;
  return isGrowth ? growth : undefined;
}
