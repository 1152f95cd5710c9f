import type { Catalog } from '../catalog/catalog.ts';
import type { Kpi, Measures, Range } from '../catalog/types.ts';
import { same, type Text } from '../text/language.ts';
import { moneyUnit, otherUnit, percentUnit, pointsUnit, unitTable } from './grammar/units.ts';
import type { Quantity } from './grammar/value.ts';
import { asPoints, changed, type Ends, meaningOf, nearest } from './kpi-change.ts';
import { exceeds, plainNumber } from './numbers.ts';
import type { KpiEntry, ReadField } from './plan.ts';

/**
 * A reliable value of a KPI, in its unit. Of a range, `number` is the end closer to the baseline.
 */
export interface Level extends Ends {
  readonly field: ReadField<Quantity>;
  readonly quantity: Quantity;
  /** In the unit of the KPI. */
  readonly number: number;
  /** Factor from the written number to `number`. */
  readonly factor: number;
  /** Computed from a change of the baseline. */
  readonly worked: boolean;
}

/** A value with another unit than the KPI's, or a fraction that may lack its percent sign. */
export interface UnitMistake {
  readonly kind: 'kind' | 'fraction';
  readonly field: ReadField<Quantity>;
  readonly quantity: Quantity;
}

/** The numbers of a KPI in its unit. */
export interface Values {
  /** The entry of the catalogue, if the KPI is known. */
  readonly known: Kpi | undefined;
  readonly unit: string | undefined;
  /** Which direction is better: by the catalogue or the plan, else by clear words of the name. */
  readonly direction: Kpi['direction'] | undefined;
  /** The direction is derived from the name. */
  readonly isDirectionAssumed: boolean;
  readonly baseline: Level | undefined;
  readonly target: Level | undefined;
  readonly checkpoints: readonly {
    readonly at: KpiEntry['checkpoints'][number];
    readonly level: Level;
  }[];
  readonly mistakes: readonly UnitMistake[];
  /** Baseline and target have different units of time or currencies. */
  readonly mixed: boolean;
  /** The target is a change of a share, either relative or in points: `+15%`. */
  readonly relative: ReadField<Quantity> | undefined;
}

/** Kinds of figures that people do not distinguish: counts. */
const counts: ReadonlySet<string> = new Set([
  'count',
  'units',
  'persons',
  'per-year',
  'units-per-month',
  'rank',
]);

type From = Pick<
  KpiEntry,
  'id' | 'key' | 'unit' | 'better' | 'growth' | 'baseline' | 'target' | 'checkpoints'
>;

/** Reads the numbers of a KPI in its own unit. Unreliable values are left out and listed. */
export function valuesOf(catalog: Catalog, kpi: From): Values {
  const known = kpi.id === undefined ? undefined : catalog.kpis.get(kpi.id);
  const isYearly = isOnYear(kpi.baseline?.value) && isOnYear(kpi.target?.value);
  const unit = isYearly ? percentUnit : unitOf(catalog, kpi);
  const mistakes: UnitMistake[] = [];
  const { baseline, target } = kpi;
  const isGrowth =
    kpi.growth || isYearly || catalog.measures.growthWords.some((word) => kpi.key.endsWith(word));
  const said = known?.direction ?? ownDirection[kpi.better ?? 'none'];
  const measured = { known, unit, baseline: baseline?.value, isGrowth };
  const level = (
    field: ReadField<Quantity> | undefined,
    other: Quantity | undefined,
    near: number | undefined,
  ): Level | undefined => {
    const quantity = field?.value && inUnit(catalog.measures, field.value, unit);
    if (!field || !quantity) return undefined;
    const factor = unit === undefined ? 1 : factorOf(catalog.measures, quantity, unit, other);
    if (typeof factor === 'number')
      return { field, quantity, factor, worked: false, ...endsOf(quantity, factor, near) };
    mistakes.push({ kind: factor, field, quantity });
    return undefined;
  };
  const from = level(baseline, target?.value, middleOf(target?.value));
  const reach = (field: ReadField<Quantity> | undefined): Level | undefined => {
    const quantity = field?.value && asPoints(field.value, measured);
    const meaning = quantity ? meaningOf(quantity, measured) : 'level';
    if (meaning === 'level') return level(field, baseline?.value, from?.number);
    if (!field || !quantity || !from || meaning === 'ambiguous') return undefined;
    const isAmount = quantity.change === 'amount' && unit !== undefined;
    const factor = isAmount ? factorOf(catalog.measures, quantity, unit, baseline?.value) : 1;
    if (typeof factor === 'number')
      return { field, quantity, factor, worked: true, ...changed(quantity, from.number, factor) };
    mistakes.push({ kind: factor, field, quantity });
    return undefined;
  };
  const isAmbiguous =
    target?.value && meaningOf(asPoints(target.value, measured), measured) === 'ambiguous';
  return {
    known,
    unit,
    direction: said ?? directionOfName(catalog.measures, kpi.key),
    isDirectionAssumed: said === undefined,
    baseline: from,
    target: reach(target),
    checkpoints: kpi.checkpoints.flatMap((at) => {
      const read = reach(at.value);
      return read ? [{ at, level: read }] : [];
    }),
    mistakes,
    mixed: isMixed(catalog.measures, kpi, unit),
    relative: isAmbiguous ? target : undefined,
  };
}

/**
 * A measured value in the unit of its KPI, or why it is none: another kind of unit, a fraction that
 * lacks its percent sign, or a range or change.
 */
export function measuredIn(
  catalog: Catalog,
  kpi: From,
  quantity: Quantity,
): number | UnitMistake['kind'] | 'several' {
  const { range, change, bound, sign } = quantity;
  // A plus sign is how people write a level that can be negative, or a growth rate.
  const isChange = change !== undefined && sign === undefined;
  if (range || bound || isChange) return 'several';
  const unit = unitOf(catalog, kpi);
  const own = inUnit(catalog.measures, quantity, unit);
  if (unit === undefined) return own.number;
  const other = kpi.target?.value ?? kpi.baseline?.value;
  const factor = factorOf(catalog.measures, own, unit, other);
  return typeof factor === 'number' ? own.number * factor : factor;
}

/** The unit of a KPI: that of the catalogue, or the plan's for its own. */
function unitOf(catalog: Catalog, { id, unit }: From): string | undefined {
  const known = id === undefined ? undefined : catalog.kpis.get(id);
  return known?.unit ?? ownUnit(catalog.measures, unit?.text);
}

const ownDirection = {
  higher: 'higher',
  lower: 'lower',
  steady: 'context',
  none: undefined,
} as const;

/** The direction by clear words of an own KPI's name: less cost, churn and time are better. */
function directionOfName(measures: Measures, key: string): Kpi['direction'] | undefined {
  const name = key.toLowerCase();
  return measures.lowerWords.some((word) => name.endsWith(word)) ? 'lower' : undefined;
}

/** `同比 +200%` beside another one is where growth stands, or is to stand. */
function isOnYear(quantity: Quantity | undefined): boolean {
  return quantity?.basis === 'year' && quantity.units[0] === percentUnit;
}

/** `3w` is weeks if the KPI is a duration, 30,000 otherwise. */
function inUnit(measures: Measures, quantity: Quantity, unit: string | undefined): Quantity {
  const isTime = unit !== undefined && measures.time[unit] !== undefined;
  return isTime && quantity.asTime ? quantity.asTime : quantity;
}

function middleOf(quantity: Quantity | undefined): number | undefined {
  const { range, change, number } = quantity ?? {};
  if (change !== undefined) return undefined;
  return range ? (range.low + range.high) / 2 : number;
}

function endsOf({ number, range }: Quantity, factor: number, near: number | undefined): Ends {
  if (!range) return { number: number * factor, range };
  const ends = { low: range.low * factor, high: range.high * factor };
  return { number: near === undefined ? ends.low : nearest(ends, near), range: ends };
}

/**
 * The conversion of a written number to the unit, or its problem. A missing unit is that of the
 * other value.
 */
function factorOf(
  measures: Measures,
  quantity: Quantity,
  unit: string,
  other: Quantity | undefined,
): number | UnitMistake['kind'] {
  const fits =
    other !== undefined &&
    other.units.length > 0 &&
    typeof factorOf(measures, other, unit, undefined) === 'number';
  const written = quantity.units.length > 0 || !fits ? quantity.units : other.units;
  if (written.length === 0) {
    const fraction =
      unit === percentUnit &&
      quantity.number > 0 &&
      (quantity.number < 1 || isFraction(other, quantity));
    return fraction ? 'fraction' : 1;
  }
  if (
    unit === percentUnit &&
    quantity.units.length === 0 &&
    quantity.number > 0 &&
    quantity.number < 1
  )
    return 'fraction';
  if (written.includes(unit) || isPer(measures, quantity, unit)) return 1;
  // `100亿/年` is what most amounts of money are anyway.
  if (unit === moneyUnit && written.includes('per-year')) return 1;
  const wanted = measures.time[unit];
  if (wanted !== undefined) {
    const given = written.map((id) => measures.time[id]).find((minutes) => minutes !== undefined);
    return given === undefined ? 'kind' : given / wanted;
  }
  if (counts.has(unit))
    return written.some((id) => counts.has(id) || id === otherUnit) ? 1 : 'kind';
  return 'kind';
}

/** An amount for each of something, such as `11元/单`. */
function isPer(measures: Measures, { unitText = '' }: Quantity, unit: string): boolean {
  const [currency = '', per] = unitText.split('/');
  return unit === moneyUnit && per !== undefined && unitTable(measures).currencyWords.has(currency);
}

/** `1` next to `0.4` is a fraction, too. */
function isFraction(other: Quantity | undefined, quantity: Quantity): boolean {
  return quantity.number === 1 && other !== undefined && other.number > 0 && other.number < 1;
}

function isMixed(
  measures: Measures,
  { baseline, target }: From,
  unit: string | undefined,
): boolean {
  const a = baseline?.value;
  const b = target?.value;
  if (!a || !b) return false;
  const left = timeOf(measures, a);
  const right = timeOf(measures, b);
  if (left !== undefined && right !== undefined) return left !== right && unit !== percentUnit;
  return a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency;
}

/** Minutes of the written unit of time. */
export function timeOf(measures: Measures, quantity: Quantity): number | undefined {
  for (const id of quantity.units) if (measures.time[id] !== undefined) return measures.time[id];
  return undefined;
}

/** The unit that a plan gives its own KPI, if it is known. */
function ownUnit(measures: Measures, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (measures.units.has(text)) return text;
  return unitTable(measures).words.get(text.toLowerCase())?.[0];
}

/** The name of a unit. */
export function unitName(catalog: Catalog, unit: string): Text {
  return catalog.measures.units.get(unit)?.name ?? same(unit);
}

/** A range in a unit, as a sentence shows it: `0 to 100 %`, `4 to 36 hours`. */
export function rangeText(catalog: Catalog, [low, high]: Range, unit: string): Text {
  const name = bareUnits.has(unit)
    ? same('')
    : unit === percentUnit
      ? same('%')
      : unitName(catalog, unit);
  const [from, to] = [low === null ? '' : plainNumber(low), high === null ? '' : plainNumber(high)];
  const text = (lang: 'en' | 'zh', words: string): string => `${words} ${name[lang]}`.trim();
  if (low === null) return { en: text('en', `at most ${to}`), zh: text('zh', `不超过 ${to}`) };
  if (high === null)
    return { en: text('en', `at least ${from}`), zh: text('zh', `不低于 ${from}`) };
  return { en: text('en', `${from} to ${to}`), zh: text('zh', `${from} 至 ${to}`) };
}

/** Units that are not shown with a number. */
const bareUnits: ReadonlySet<string> = new Set([...counts, 'score', 'ratio']);

/** Whether a number is possible for a KPI. */
export function isPossible({ hard: [low, high] }: Kpi, number: number): boolean {
  return !(low !== null && exceeds(low, number)) && !(high !== null && exceeds(number, high));
}

/** The written unit of a quantity in words. */
export function writtenUnit(catalog: Catalog, quantity: Quantity): Text {
  const [unit] = quantity.units;
  if (unit === undefined) return { en: 'a number without a unit', zh: '没有单位的数字' };
  if (unit === pointsUnit) return { en: 'in percentage points', zh: '百分点' };
  if (unit === moneyUnit) return { en: 'money', zh: '金额' };
  if (unit === otherUnit)
    return { en: `in “${quantity.unitText ?? ''}”`, zh: `“${quantity.unitText ?? ''}”` };
  const name = unitName(catalog, unit);
  return { en: `in ${name.en}`, zh: name.zh };
}

/**
 * The name of a KPI in a sentence: the catalogue's where the plan uses it or the id, else the plan's
 * own word for it.
 */
export function kpiName(catalog: Catalog, kpi: KpiEntry): Text {
  const isOwn = kpi.kpi || kpi.via === 'alias' || kpi.via === 'words';
  const known = kpi.id === undefined || isOwn ? undefined : catalog.kpis.get(kpi.id);
  return known?.name ?? same(kpi.name?.text ?? kpi.key);
}
