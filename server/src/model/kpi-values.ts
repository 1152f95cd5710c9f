import type { Catalog } from '../catalog/catalog.ts';
import type { Kpi, Measures } from '../catalog/types.ts';
import { remembered } from '../text/remember.ts';
import { percentUnit } from './grammar/units.ts';
import type { Quantity } from './grammar/value.ts';
import { asPoints, changed, type Ends, meaningOf, nearest } from './kpi-change.ts';
import { factorOf, inUnit, unitOf } from './kpi-conversion.ts';
import type { Level, UnitMistake, Values } from './kpi-value-types.ts';
import { isMixed } from './mixed-units.ts';
import { scaleInName } from './named-scale.ts';
import type { KpiEntry, ReadField } from './plan.ts';

export type { Level, UnitMistake, Values } from './kpi-value-types.ts';

type From = Pick<
  KpiEntry,
  'id' | 'key' | 'unit' | 'better' | 'growth' | 'baseline' | 'target' | 'checkpoints'
> &
  Partial<Pick<KpiEntry, 'name' | 'entry'>>;

/** The numbers of a KPI in its own unit. Unreliable values are left out and listed. */
export function valuesOf(catalog: Catalog, kpi: From): Values {
  return valuesIn(catalog)(kpi);
}

/** Many rules ask for them: they are read once. */
const valuesIn = remembered((catalog: Catalog) =>
  remembered((kpi: From) => readValues(catalog, kpi)),
);

function readValues(catalog: Catalog, kpi: From): Values {
  const known = kpi.id === undefined ? undefined : catalog.kpis.get(kpi.id);
  const isYearly = isOnYear(kpi.baseline?.value) && isOnYear(kpi.target?.value);
  const unit = isYearly ? percentUnit : unitOf(catalog, kpi);
  const mistakes: UnitMistake[] = [];
  const { baseline, target } = kpi;
  const isGrowth =
    kpi.growth || isYearly || catalog.measures.growthWords.some((word) => kpi.key.endsWith(word));
  const said = known?.direction ?? ownDirection[kpi.better ?? 'none'];
  const scale = scaleInName(kpi.name?.text ?? kpi.entry?.item?.name ?? kpi.key);
  const measured = { known, unit, baseline: baseline?.value, isGrowth };
  const level = (
    field: ReadField<Quantity> | undefined,
    other: Quantity | undefined,
    near: number | undefined,
  ): Level | undefined => {
    const quantity = field?.value && inUnit(catalog.measures, field.value, unit);
    if (!field || !quantity) return undefined;
    const read = unit === undefined ? 1 : factorOf(catalog.measures, quantity, unit, other);
    const isBare = quantity.scale === undefined && quantity.units.length === 0;
    const factor = typeof read === 'number' && isBare ? read * scale : read;
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

const ownDirection = {
  higher: 'higher',
  lower: 'lower',
  steady: 'context',
  none: undefined,
} as const;

/** The direction by clear words of an own KPI's name: less cost, churn and time are better. */
function directionOfName(measures: Measures, key: string): Kpi['direction'] | undefined {
  const name = key.toLowerCase();
  // `net margin after returns` is a margin.
  const ahead = name.split(/[\s_-]/).at(-2) ?? '';
  const isOf = ['after', 'before', 'of', 'excl', 'excluding', 'without'].includes(ahead);
  return !isOf && measures.lowerWords.some((word) => name.endsWith(word)) ? 'lower' : undefined;
}

/** `同比 +200%` beside another one is where growth stands, or is to stand. */
function isOnYear(quantity: Quantity | undefined): boolean {
  return quantity?.basis === 'year' && quantity.units[0] === percentUnit;
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
