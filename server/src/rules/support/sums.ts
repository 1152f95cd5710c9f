import type { Catalog } from '../../catalog/catalog.ts';
import { builtinReading, type Member as Item, type Sum } from '../../catalog/reading.ts';
import { isModel } from '../../catalog/requirements.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { remembered } from '../../text/remember.ts';
import { type Member, memberOf, type Side, sides, type Term } from './sum-members.ts';
import { computedOf, idsOf, isOneCurrency, type PlacedTerm, placed } from './sum-terms.ts';

/** Both sides of a sum of the catalogue with the plan's figures. */
export interface Worked {
  readonly sum: Sum;
  readonly side: Side;
  readonly result: Term;
  /** What the terms give, in the unit of the result; percentages as shares of one. */
  readonly computed: number;
  readonly terms: readonly PlacedTerm[];
  /** Keys of all its entries. */
  readonly keys: readonly string[];
  /** Of a growth rate: the KPI that is to grow, and from where to where. */
  readonly growth?: { readonly of: Text; readonly from: Text; readonly to: Text };
}

/**
 * The sums of the catalogue that a plan has all terms of, for one scope and day.
 * The three products of two figures come first; they are the ones that people know.
 */
export function workedSums(plan: Plan, catalog: Catalog, coverage: Coverage): readonly Worked[] {
  const members = new Map<string, Member | undefined>();
  const find = (id: string): Member | undefined => {
    if (!members.has(id)) members.set(id, memberOf(plan, catalog, id));
    return members.get(id);
  };
  return sumsOf(catalog).flatMap((sum) =>
    sum.result !== undefined && find(sum.result) && isFor(sum, plan, catalog, coverage)
      ? workedSum(sum, find, daysOf(plan))
      : [],
  );
}

const sumsOf = remembered((catalog: Catalog): readonly Sum[] => {
  const products = catalog.identities.map(
    ({ op, left, right, ...rest }): Sum => ({
      ...rest,
      times: op === '*' ? [left, right] : [left],
      over: op === '*' ? [] : [right],
    }),
  );
  return [...products, ...builtinReading().sums];
});

function isFor(sum: Sum, plan: Plan, catalog: Catalog, { models }: Coverage): boolean {
  const { models: only, unlessPlanHas } = sum;
  // Where a plan names no model, its figures say what they are.
  const isOfModel = (id: string): boolean => models.some((own) => isModel(catalog, own, id));
  if (only && models.length > 0 && !only.some(isOfModel)) return false;
  return unlessPlanHas === undefined || !plan.kpis.some(({ id }) => id === unlessPlanHas);
}

const dayOfYear = 365;

/** Days of a plan of less than a year; otherwise its figures are those of a year. */
function daysOf({ period }: Plan): number {
  const when = period?.value;
  return when ? Math.min(dayOfYear, when.end - when.start + 1) : dayOfYear;
}

/** The sum with the figures of the plan, for each side that has them all. */
function workedSum(
  sum: Sum,
  find: (id: string) => Member | undefined,
  days: number,
): readonly Worked[] {
  const result = sum.result === undefined ? undefined : find(sum.result);
  const { minus = [] } = sum;
  const present = sum.atMost ? minus.filter((item) => idsOf(item).every(find)) : minus;
  if (!result || (sum.atMost && present.length === 0)) return [];
  const groups = [
    ...group('×', [...(sum.times ?? []), ...constantOf(sum, days)]),
    ...group('÷', sum.over ?? []),
    ...group('+', sum.plus ?? []),
    ...group('−', present),
  ];
  const others = groups.flatMap(({ item }) => idsOf(item)).map(find);
  const all = [result, ...others].flatMap((member) => member ?? []);
  if (others.length === 0 || all.length <= others.length || !isComparable(sum, all)) return [];
  const keys = [...new Set(all.map(({ key }) => key))];
  return sides.flatMap((side): Worked[] => {
    const whole = result.terms[side];
    const terms = groups.flatMap(({ sign, item }) => placed(sign, item, find, side));
    if (!whole || whole.number === 0 || terms.some(({ term }) => term === undefined)) return [];
    const placedTerms = terms as readonly PlacedTerm[];
    const computed = computedOf(placedTerms);
    if (
      !Number.isFinite(computed) ||
      !isOneCurrency([whole, ...placedTerms.map(({ term }) => term)])
    )
      return [];
    return [{ sum, side, result: whole, computed, terms: placedTerms, keys }];
  });
}

function constantOf({ constant }: Sum, days: number): readonly number[] {
  if (constant === undefined) return [];
  return [constant === 'days' ? days : constant];
}

function group(
  sign: PlacedTerm['sign'],
  items: readonly Item[],
): readonly { readonly sign: PlacedTerm['sign']; readonly item: Item }[] {
  return items.map((item) => ({ sign, item }));
}

/** One scope, one day, one window, and no word on another way of counting. */
function isComparable({ silentWhen = [] }: Sum, members: readonly Member[]): boolean {
  if (silentWhen.some((reason) => members.some(({ quiet }) => quiet.has(reason)))) return false;
  if (new Set(members.map(({ window }) => window)).size > 1) return false;
  const frames = members.flatMap(({ frame }) => frame ?? []);
  // Without a day of its own a figure is one of the plan's.
  const oneOf = (values: readonly (string | number)[]): boolean => new Set(values).size <= 1;
  const said = (values: readonly number[]): readonly number[] => values.filter((one) => one !== 0);
  return (
    oneOf(frames.map(({ scope }) => scope)) &&
    oneOf(said(frames.map(({ due }) => due))) &&
    oneOf(said(frames.map(({ asOf }) => asOf)))
  );
}
