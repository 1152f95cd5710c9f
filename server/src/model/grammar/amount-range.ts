import { type Amount, amountOf } from './amount.ts';
import type { UnitTable } from './units.ts';

/** Two numbers, the lower one first. */
export interface AmountRange extends Amount {
  readonly range: { readonly low: number; readonly high: number };
}

const between = /\s?(?:[~～–—]|--?|\.\.|至|到|和)\s?|\s(?:to|and)\s/gi;

/**
 * Reads two numbers in one text: `48%-50%`, `7000-8000万`. A scale or unit at the end applies to
 * both.
 */
export function rangeOf(text: string, table: UnitTable): AmountRange | undefined {
  for (const separator of text.matchAll(between)) {
    const left = text.slice(0, separator.index);
    const right = text.slice(separator.index + separator[0].length);
    if (!/\d/.test(left) || !/^[^\d\s]?\s?\d/.test(right)) continue;
    const [first, second] = [amountOf(left, table), amountOf(right, table)];
    if (!first || !second || first === 'm' || second === 'm') continue;
    const range = joined(first, second, table);
    if (range) return range;
  }
  return undefined;
}

function joined(first: Amount, second: Amount, table: UnitTable): AmountRange | undefined {
  const said = second.units.length > 0 ? second : first;
  const clash = first.units.length > 0 && !first.units.some((unit) => said.units.includes(unit));
  if (clash || second.sign === '-') return undefined;
  const isOpen = first.scale === undefined && !hasTrailingUnit(first, table);
  const factor = isOpen ? (table.scales.find(({ word }) => word === second.scale)?.factor ?? 1) : 1;
  const low = first.number * factor;
  if (low > second.number) return undefined;
  const { sign } = first;
  return {
    number: low,
    range: { low, high: second.number },
    units: said.units,
    ...(sign && { sign }),
    ...(second.scale && { scale: second.scale }),
    ...(said.unitText && { unitText: said.unitText }),
    ...(said.currency && { currency: said.currency }),
  };
}

/** A currency symbol before the number does not end it: `$5-6M` is millions at both ends. */
function hasTrailingUnit({ units, unitText = '' }: Amount, { currencySigns }: UnitTable): boolean {
  return units.length > 0 && !currencySigns.has(unitText);
}
