import { moneyUnit, otherUnit, percentUnit, ratioUnit, type UnitTable } from './units.ts';

/** One number with its scale and unit. */
export interface Amount {
  readonly number: number;
  readonly sign?: '+' | '-';
  readonly scale?: string;
  readonly units: readonly string[];
  readonly unitText?: string;
  readonly currency?: string;
}

const shape =
  /^([+-])?\s*([^\d\s.+-]{1,3})?\s*((?:\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)\s*(.*)$/su;

const proportion = /^1\s*:\s*(\d+(?:\.\d+)?)$/;

/** `七成`, `三成半`, `四成五`: tenths. */
const tenths = /^([一二两三四五六七八九]|\d(?:\.\d)?)成(半|[一二三四五六七八九])?$/;

const unknownWord = /^[\p{L}\p{M}]{1,12}(?:\/[\p{L}\p{M}]{1,12})?$/u;

/**
 * Reads one number in ASCII characters: `3.2%`, `1.4 kgCO2e`, `180万`, `£6.10`, `1:2.4`. Units take
 * precedence over scales.
 * @returns `m` for the refused scale, undefined for anything else
 */
export function amountOf(text: string, table: UnitTable): Amount | 'm' | undefined {
  const ratio = proportion.exec(text);
  if (ratio) return { number: Number(ratio[1]), units: [ratioUnit], unitText: '1:' };
  const tenth = tenths.exec(text);
  if (tenth) return percentOf(tenth[1] ?? '', tenth[2]);
  const part = partOf(text);
  if (part) return part;
  const time = timeOf(text, table);
  if (time) return time;
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, sign, currencySign, digits = '', rest = ''] = match;
  const currency = currencySign === undefined ? undefined : currencyNamed(currencySign, table);
  if (currencySign !== undefined && currency === undefined) return undefined;
  const read = tailOf(rest.trim(), table);
  // An amount of money is in millions, never in minutes.
  const tail = read === 'm' && currency ? tailOf('M', table) : read;
  if (!tail || tail === 'm') return tail;
  const { factor, ...said } = tail;
  return {
    ...said,
    number: Number(digits.replace(/[, ]/g, '')) * factor * (sign === '-' ? -1 : 1),
    ...(sign && { sign: sign as '+' | '-' }),
    ...(currency && {
      units: [moneyUnit],
      currency,
      ...(tail.unitText === undefined && { unitText: currencySign }),
    }),
  };
}

const twoTimes = /^(\d+)\s?([\p{L}]{1,10})\s?(\d{1,2})\s?([\p{L}]{1,10})$/u;

/** Two lengths of time, the longer one first, in the unit of the second: `1分40秒`. */
function timeOf(text: string, table: UnitTable): Amount | undefined {
  const [, long, longUnit = '', short, shortUnit = ''] = twoTimes.exec(text) ?? [];
  if (long === undefined || short === undefined) return undefined;
  const timed = (word: string): string | undefined =>
    (word === 'm' ? ['minutes'] : table.words.get(word.toLowerCase()))?.find(
      (unit) => table.time[unit] !== undefined,
    );
  const [major, minor] = [timed(longUnit), timed(shortUnit)];
  if (major === undefined || minor === undefined) return undefined;
  const times = (table.time[major] ?? 0) / (table.time[minor] ?? 1);
  if (times <= 1) return undefined;
  const number = Math.round(Number(long) * times) + Number(short);
  return { number, units: [minor], unitText: shortUnit };
}

/** `万分之三`, `千分之1.5`: parts of ten thousand or a thousand as percent. */
function partOf(text: string): Amount | undefined {
  const [, whole = '', count = ''] =
    /^([百千万])分之([一二两三四五六七八九]|\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (count === '') return undefined;
  const number = numeral(count);
  const hundredths = { 百: 1, 千: 10, 万: 100 }[whole] ?? 1;
  return { number: number / hundredths, units: [percentUnit], unitText: `${whole}分之` };
}

/** A number in digits, or one Chinese numeral. */
function numeral(one: string): number {
  return /\d/.test(one) ? Number(one) : '零一二三四五六七八九'.indexOf(one === '两' ? '二' : one);
}

/** Tenths as percent. */
function percentOf(digit: string, rest = '零'): Amount {
  const tens = numeral(digit);
  const ones = rest === '半' ? 5 : numeral(rest);
  return { number: tens * 10 + ones, units: [percentUnit], unitText: '成' };
}

/** A currency before a number: its sign, its word, or a code that one of them stands for. */
function currencyNamed(
  word: string,
  { currencySigns, currencyWords }: UnitTable,
): string | undefined {
  const known = currencySigns.get(word) ?? currencyWords.get(word);
  const codes = [...currencySigns.values(), ...currencyWords.values()];
  return known ?? (codes.includes(word) ? word : undefined);
}

interface Tail extends Omit<Amount, 'number' | 'sign'> {
  readonly factor: number;
}

function tailOf(rest: string, table: UnitTable): Tail | 'm' | undefined {
  const short = table.shortScales[rest];
  if (short !== undefined) return { factor: short, scale: rest, units: [] };
  const unit = unitOf(rest, table);
  if (unit) return { factor: 1, ...unit };
  for (const { word, factor } of table.scales) {
    const after = rest.startsWith(word) ? unitOf(rest.slice(word.length).trim(), table) : undefined;
    if (after) return { factor, scale: word, ...after };
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
