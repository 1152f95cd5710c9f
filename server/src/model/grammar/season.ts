import { asciiDigits, monthOf } from './date-forms.ts';
import { percentUnit, type UnitTable } from './units.ts';
import { type Quantity, readQuantity } from './value.ts';

/** Shares are written as whole percents: twelve of them may miss the whole by this much. */
const rounding = 0.011;

/**
 * The shares of a year by month from what was written for some of them; the other months share the
 * rest evenly.
 * @param written months (`11`, `11月`, `Nov`) with their shares (`18%`, `0.18`)
 * @returns twelve shares, January first, that add up to one; undefined for a month that does not
 *   exist or is there twice, a share that is no number or negative, and for more than a whole year
 */
export function seasonOf(
  written: readonly (readonly [month: string, share: string])[],
  units: UnitTable,
): readonly number[] | undefined {
  const quantities = written.map(([, text]) => readQuantity(text, units).value);
  const inPercent = !areFractions(quantities);
  const shares = new Map<number, number>();
  for (const [index, [text]] of written.entries()) {
    const month = monthOf(text);
    const share = shareOf(quantities[index], inPercent);
    if (month === undefined || share === undefined || shares.has(month)) return undefined;
    shares.set(month, share);
  }
  const sum = [...shares.values()].reduce((all, share) => all + share, 0);
  const others = 12 - shares.size;
  const isWhole = Math.abs(sum - 1) <= rounding;
  if (shares.size === 0 || (!isWhole && (sum > 1 || others === 0))) return undefined;
  const [scale, rest] = isWhole ? [1 / sum, 0] : [1, (1 - sum) / others];
  return Array.from({ length: 12 }, (_, index) => (shares.get(index + 1) ?? rest) * scale);
}

/** `0.18` without a unit, and the same everywhere. */
function areFractions(quantities: readonly (Quantity | undefined)[]): boolean {
  return quantities.every(
    (quantity) => quantity !== undefined && quantity.units.length === 0 && quantity.number <= 1,
  );
}

function shareOf(quantity: Quantity | undefined, inPercent: boolean): number | undefined {
  if (!quantity || quantity.range || quantity.change || quantity.bound || quantity.number < 0)
    return undefined;
  if (quantity.units.some((unit) => unit !== percentUnit)) return undefined;
  return inPercent ? quantity.number / 100 : quantity.number;
}

const longest = 400;

/** Months and shares in a text: `11: 18%, 6: 12%`, `11月 18%，6月 12%`. */
export function seasonParts(text: string): readonly (readonly [string, string])[] {
  if (text.length > longest) return [];
  return asciiDigits(text)
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const separator = part.search(/[:：=]/);
      if (separator > 0) return [part.slice(0, separator).trim(), part.slice(separator + 1).trim()];
      const monthEnd = part.indexOf('月') + 1 || part.search(/\s/);
      return monthEnd > 0 ? [part.slice(0, monthEnd), part.slice(monthEnd).trim()] : [part, ''];
    });
}
