import { kept } from '../../text/kept.ts';
import { asciiDigits } from './date.ts';
import { moneyUnit, otherUnit, type UnitTable } from './units.ts';

/** A number as plans write it. */
export interface Quantity {
  readonly text: string;
  /** `min` keeps at least, `max` keeps at most. */
  readonly bound?: 'min' | 'max';
  /** A written sign: `+15%` is a change, not a level. */
  readonly sign?: '+' | '-';
  /** The number with its sign and scale applied. */
  readonly number: number;
  /** The scale word, `万` or `M`. */
  readonly scale?: string;
  /** What the written unit can mean, as ids of the catalogue's units (`分` is a point or a minute); empty when none is written. */
  readonly units: readonly string[];
  /** The unit as written. */
  readonly unitText?: string;
  /** ISO 4217, when a sign, word or code says so. */
  readonly currency?: string;
}

/** Why a text is no number. `minute-or-million` is the refused scale `m`. */
export type NumberProblem = 'no-number' | 'minute-or-million' | 'words';

/** A quantity, or why not, with the number that was perhaps meant. */
export type ReadQuantity =
  | { readonly value: Quantity; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: NumberProblem; readonly guess?: string };

/** Nobody writes a longer number; the patterns are not meant for whole books. */
const longest = 200;

const shape =
  /^(?:(min|max)\s+|([≥≤])\s*)?([+-])?\s*(\D{1,3}?)?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(.*)$/isu;
const unknownWord = /^[\p{L}\p{M}]{1,12}(?:\/[\p{L}\p{M}]{1,12})?$/u;

/**
 * Reads `3.2%`, `96h`, `1.4 kgCO2e`, `180万`, `£6.10`, `max 6%` (format section 5.4): units before scales, thousands separators allowed,
 * full-width digits and percent signs like ASCII ones.
 */
export function readQuantity(raw: string, units: UnitTable): ReadQuantity {
  let read = readers.get(units);
  if (!read) {
    read = kept((text) => readAnew(text, units));
    readers.set(units, read);
  }
  return read(raw);
}

const readers = new WeakMap<UnitTable, (text: string) => ReadQuantity>();

function readAnew(raw: string, units: UnitTable): ReadQuantity {
  if (raw.length > longest) return { problem: 'words' };
  const text = raw.trim();
  const match = shape.exec(wide.test(text) ? asciiSigns(text) : text);
  if (!match)
    return { problem: /\d/.test(asciiDigits(text)) ? 'words' : 'no-number', ...guessOf(text) };
  const [, word, sign2, sign, currencySign, digits = '', rest = ''] = match;
  const bound = word
    ? (word.toLowerCase() as 'min' | 'max')
    : sign2
      ? sign2 === '≥'
        ? 'min'
        : 'max'
      : undefined;
  const signCurrency =
    currencySign === undefined ? undefined : units.currencySigns.get(currencySign);
  if (currencySign !== undefined && signCurrency === undefined)
    return { problem: 'words', ...guessOf(text) };
  const tail = readTail(rest.trim(), units);
  if (tail === 'm') return { problem: 'minute-or-million', guess: `${text.slice(0, -1)}M` };
  if (!tail) return { problem: 'words', ...guessOf(text) };
  const number = Number(digits.replaceAll(',', '')) * tail.factor * (sign === '-' ? -1 : 1);
  const currency = signCurrency ?? tail.currency;
  const unitText = tail.unitText ?? (signCurrency ? currencySign : undefined);
  return {
    value: {
      text,
      number,
      units: signCurrency ? [moneyUnit] : tail.units,
      ...(bound && { bound }),
      ...(sign && { sign: sign as '+' | '-' }),
      ...(tail.scale && { scale: tail.scale }),
      ...(unitText && { unitText }),
      ...(currency && { currency }),
    },
  };
}

const wide = /[０-９％．＋－]/;

function asciiSigns(text: string): string {
  return asciiDigits(text)
    .replaceAll('％', '%')
    .replaceAll('．', '.')
    .replaceAll('＋', '+')
    .replaceAll('－', '-');
}

interface Tail {
  readonly factor: number;
  readonly scale?: string;
  readonly units: readonly string[];
  readonly unitText?: string;
  readonly currency?: string;
}

function readTail(rest: string, table: UnitTable): Tail | 'm' | undefined {
  const unit = unitOf(rest, table);
  if (unit) return { factor: 1, ...unit };
  for (const { word, factor } of table.scales) {
    const behind = rest.startsWith(word)
      ? unitOf(rest.slice(word.length).trim(), table)
      : undefined;
    if (behind) return { factor, scale: word, ...behind };
  }
  if (rest === 'm') return 'm';
  return unknownWord.test(rest) ? { factor: 1, units: [otherUnit], unitText: rest } : undefined;
}

function unitOf(
  rest: string,
  table: UnitTable,
): Pick<Tail, 'units' | 'unitText' | 'currency'> | undefined {
  if (rest === '') return { units: [] };
  const currency =
    table.currencyWords.get(rest) ??
    table.currencySigns.get(rest) ??
    (/^[A-Z]{3}$/.test(rest) ? rest : undefined);
  if (currency) return { units: [moneyUnit], unitText: rest, currency };
  const known = table.words.get(rest.toLowerCase());
  return known && { units: known, unitText: rest };
}

function guessOf(text: string): { readonly guess?: string } {
  const number = /[+-]?\d[\d,]*(?:\.\d+)?\s*(?:%|[\p{Script=Han}]{1,2}|[A-Za-z]{1,4})?/u.exec(
    asciiDigits(text).replaceAll('％', '%'),
  );
  return number ? { guess: number[0].trim() } : {};
}

/** Money as a plan writes it, or `internal` for staff time only. */
export type Money = { readonly internal: true } | (Quantity & { readonly internal?: undefined });

/** Reads `180万`, `£6.10`, `1.2M EUR`, `0` or `internal`. */
export function readMoney(
  raw: string,
  units: UnitTable,
): { readonly value?: Money; readonly problem?: NumberProblem; readonly guess?: string } {
  if (/^(?:internal|内部|仅人力)$/i.test(raw.trim())) return { value: { internal: true } };
  const read = readQuantity(raw, units);
  if (read.value && (read.value.units.length === 0 || read.value.units.includes(moneyUnit)))
    return { value: read.value };
  return read.value ? { problem: 'words', guess: read.value.text } : read;
}
