import { kept } from '../../text/kept.ts';
import { type Amount, amountOf } from './amount.ts';
import { type AmountRange, rangeOf } from './amount-range.ts';
import { asciiDigits } from './date-forms.ts';
import { basisPointsUnit, ratioUnit, type UnitTable } from './units.ts';
import { changeOf, unitsOf } from './value-change.ts';
import { type ValueWords, withoutPlus, wordsOf } from './value-words.ts';

/** A number as plans write it (format 1.1, section 1.3). */
export interface Quantity extends Amount {
  readonly text: string;
  /**
   * The number without further context, with sign and scale applied: of a range the lower end. Of a
   * change it is the change: percent, points, times or an amount. The rules' `Level` has the number
   * relative to the baseline.
   */
  readonly number: number;
  /** Both ends of a range. */
  readonly range?: { readonly low: number; readonly high: number };
  /** `min` for at least, `max` for at most. */
  readonly bound?: 'min' | 'max';
  /** A change of the baseline, not a level. */
  readonly change?: 'percent' | 'points' | 'times' | 'amount';
  /**
   * Words mark it as a change; a plus or minus sign alone may mean a level of a KPI that can be
   * negative.
   */
  readonly worded?: true;
  /** The reference of a change: the year before, or the month or quarter before. */
  readonly basis?: 'year' | 'previous';
  /**
   * The number with scale and unit, as written; undefined for ranges and changes, which have no
   * single number to rewrite.
   */
  readonly core?: string;
  /** Its meaning where a duration is expected: `3w` of a Chinese plan is 30,000 otherwise. */
  readonly asTime?: Quantity;
}

/** Why a text is not a number. `minute-or-million` is the refused scale `m`. */
export type NumberProblem = 'no-number' | 'minute-or-million' | 'words';

/**
 * A quantity, or the reason why it cannot be read; `guess` is the same text with `M` for the
 * refused `m`.
 */
export type ReadQuantity =
  | { readonly value: Quantity; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: NumberProblem; readonly guess?: string };

/** Maximum length of a number: the patterns are not made for long texts. */
export const longest = 200;

/**
 * Reads `3.2%`, `180万`, `£6.10`, `48%-50%`, `不低于 50`, `+8pp`, `同比增长50%`, `翻倍`: units before scales,
 * thousands separators allowed, full-width characters like ASCII ones.
 */
export function readQuantity(raw: string, units: UnitTable): ReadQuantity {
  const read = readers.get(units) ?? kept((text) => readAnew(text, units));
  readers.set(units, read);
  return read(raw);
}

const readers = new WeakMap<UnitTable, (text: string) => ReadQuantity>();

function readAnew(raw: string, units: UnitTable): ReadQuantity {
  if (raw.length > longest) return { problem: 'words' };
  const text = raw.trim();
  const ascii = asciiSigns(text);
  const whole = withoutPlus(ascii);
  if (whole !== undefined) return openEnded(text, whole, units);
  // `2022 年扭亏` says when, not how much.
  if (/^(?:19|20)\d{2}\s?年[^化\s\d]/u.test(ascii)) return { problem: 'words' };
  // `24 个月内明显提升` says by when.
  if (/^\d+\s?个?[年月周天]内?\p{Script=Han}{2}/u.test(ascii)) return { problem: 'words' };
  const words = wordsOf(ascii);
  if (!words) return { problem: 'words' };
  if (words.times !== undefined)
    return { value: { text, ...partsOf(words), units: [], number: words.times, change: 'times' } };
  const amount = amountOf(words.core, units) ?? rangeOf(words.core, units);
  if (amount === 'm')
    return { problem: 'minute-or-million', guess: text.replace(/(?<=\d)(\s?)m(?!\p{L})/u, '$1M') };
  if (!amount) return { problem: /\d/.test(ascii) ? 'words' : 'no-number' };
  const value = quantityOf(text, words, amount);
  if (!value) return { problem: 'words' };
  const isShort = value.scale !== undefined && value.scale in units.shortScales;
  const asTime = isShort && units.plain ? readQuantity(raw, units.plain).value : undefined;
  return { value: asTime ? { ...value, asTime } : value };
}

/** A number with a plus before its unit is a minimum. */
function openEnded(text: string, whole: string, units: UnitTable): ReadQuantity {
  const { value } = readAnew(whole, units);
  if (!value || value.change || value.range) return { problem: 'words' };
  const { core: _, ...said } = value;
  return { value: { ...said, text, bound: said.bound ?? 'min' } };
}

function partsOf({ bound, basis }: ValueWords) {
  return { ...(bound && { bound }), ...(basis && { basis }) };
}

/** Combines number and words. */
function quantityOf(
  text: string,
  words: ValueWords,
  amount: Amount | AmountRange,
): Quantity | undefined {
  const { direction } = words;
  const isSaid = direction !== undefined || words.basis !== undefined;
  const kind = changeOf(amount, isSaid);
  // `提升2倍` is ambiguous.
  if (isSaid && (kind === undefined || amount.units.includes(ratioUnit))) return undefined;
  const isDown = direction === -1 && amount.sign !== '-';
  const by = (isDown ? -1 : 1) * (amount.units.includes(basisPointsUnit) ? 0.01 : 1);
  const range = 'range' in amount ? amount.range : undefined;
  const ends = range && [range.low * by, range.high * by].sort((a, b) => a - b);
  const [low, high] = ends ?? [];
  return {
    text,
    ...amount,
    ...partsOf(words),
    number: low ?? amount.number * by,
    units: unitsOf(amount.units, kind),
    ...(low !== undefined && high !== undefined && { range: { low, high } }),
    ...(isDown && { sign: '-' as const }),
    ...(kind && { change: kind }),
    ...(isSaid && { worded: true as const }),
    ...(!range && !kind && { core: text.slice(words.start, words.start + words.core.length) }),
  };
}

const wide = /[０-９％．＋－：]/;

/** Full-width characters in ASCII, one for one. */
function asciiSigns(text: string): string {
  if (!wide.test(text)) return text;
  return asciiDigits(text)
    .replaceAll('％', '%')
    .replaceAll('．', '.')
    .replaceAll('＋', '+')
    .replaceAll('－', '-')
    .replaceAll('：', ':');
}
