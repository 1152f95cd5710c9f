import type { UnitTable } from '../../model/grammar/units.ts';
import { moneyUnit, percentUnit } from '../../model/grammar/units.ts';
import { type Quantity, readQuantity } from '../../model/grammar/value.ts';
import { equal } from '../../model/numbers.ts';

/** A number of a plan as a cell can have it. */
export interface NumberCell {
  readonly value: number;
  readonly format: string;
  /** Numbers of one kind can be subtracted. */
  readonly kind: string;
}

const digits = /\d[\d,]*(?:\.\d+)?/g;

/**
 * A value of a plan as a number with its unit in the format; undefined for ranges, changes and
 * words, which stay texts.
 */
export function numberCell(
  text: string,
  units: UnitTable,
  currency: string | undefined,
): NumberCell | undefined {
  const quantity = readQuantity(text, units).value;
  const core = plainCore(quantity);
  if (!quantity || !core) return undefined;
  const isPercent = quantity.units.includes(percentUnit);
  const [before = '', after = ''] = text.split(core, 2);
  const places = decimals(core);
  // Written out, a number has no scale; what remains of the unit is not known then.
  const isScaled = !equal(Number(core.replaceAll(',', '')), quantity.number);
  const isMoney = quantity.units.includes(moneyUnit);
  const unit = isPercent ? after.replace(/^\s*[%％]/, '') : isScaled ? '' : after;
  const money = isMoney && isScaled ? (quantity.currency ?? currency) : undefined;
  const tail = money !== undefined && !hasSymbol(before) ? ` ${money}` : unit;
  const number = isPercent ? quantity.number / 100 : quantity.number;
  const shape = isPercent ? `0${places}%` : `#,##0${isScaled ? '' : places}`;
  if (isPercent && !/^\s*[%％]/.test(after)) return undefined;
  return {
    value: isPercent ? Number(number.toPrecision(15)) : number,
    format: `${literal(before)}${shape}${literal(tail)}`,
    kind: isPercent ? percentUnit : quantity.units.join(' '),
  };
}

/** The digits of a quantity, if these alone are its number. */
function plainCore(quantity: Quantity | undefined): string | undefined {
  if (!quantity || quantity.range || quantity.change || quantity.sign || quantity.asTime)
    return undefined;
  const found = quantity.text.match(digits) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The same words around another number: `min 95%` with 0.96 is `min 96%`; undefined where it would
 * be read as something else.
 */
export function withNumber(text: string, value: number, units: UnitTable): string | undefined {
  const quantity = readQuantity(text, units).value;
  const core = plainCore(quantity);
  if (!quantity || !core) return undefined;
  const wanted = quantity.units.includes(percentUnit) ? value * 100 : value;
  const scale = quantity.number / Number(core.replaceAll(',', ''));
  const plain = (number: number): string => String(Number(number.toPrecision(12)));
  const written = text.replace(core, () =>
    plain(wanted / (Number.isFinite(scale) && scale > 0 ? scale : 1)),
  );
  const read = readQuantity(written, units).value;
  const same = read && equal(read.number, wanted) && read.bound === quantity.bound;
  return same && !/e/i.test(plain(wanted)) ? written : undefined;
}

function decimals(core: string): string {
  const places = /\.(\d+)$/.exec(core)?.[1]?.length ?? 0;
  return places > 0 ? `.${'0'.repeat(Math.min(places, 6))}` : '';
}

function hasSymbol(before: string): boolean {
  return /\p{Sc}/u.test(before);
}

/** Words in a number format, which are shown as they are. */
function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
