import { builtinReading } from '../../catalog/reading.ts';
import { kept } from '../../text/kept.ts';
import { anyOf } from './time-words.ts';
import { moneyUnit, type UnitTable } from './units.ts';
import { type Quantity, type ReadQuantity, readQuantity } from './value.ts';

/** An amount as it is said: for a time, for each of something, or in several parts. */
export interface Said {
  readonly said: true;
  /** The sum, where it is certain. */
  readonly value?: Quantity;
}

interface Part {
  readonly money: Quantity;
  /** The number of months it is paid for; 0 for each of something that is not counted here. */
  readonly rate?: number;
  /** It has words of its own. */
  readonly label: boolean;
}

const between = /[;；+＋，、]|,\s|\s(?:and|plus)\s/i;
const most = 4;
/** One amount may be a part of another. */
const isPartly = /其中|含|包括|of which|incl|thereof/i;

/**
 * Reads `每月2.4万`, `80k per year`, `每城8万`, `€450k capex, €20k a month`.
 * @param months how long it is paid, if that is certain and in whole months
 * @returns undefined if it is no amount, or several of which none is for a time or for each
 */
export function readSaid(
  text: string,
  units: UnitTable,
  months: number | undefined,
): Said | undefined {
  const texts = text.split(between).map((one) => one.trim());
  if (texts.length > most) return undefined;
  const parts = texts.filter((one) => /\d/.test(one)).map((one) => partOf(one, units));
  const amounts = parts.filter((part) => part !== undefined);
  const [first] = amounts;
  if (!first || amounts.length < parts.length) return undefined;
  const isRate = amounts.some(({ rate }) => rate !== undefined);
  // `1.8M, 0.4M` is not clear; with words for each it is clear to a reader.
  if (amounts.length > 1 && !isRate && !amounts.some(({ label }) => label)) return undefined;
  const isSum = amounts.length === 1 || isRate;
  const counted = isPartly.test(text) ? [first] : amounts;
  const sums =
    isSum || counted.length === 1 ? counted.map((part) => sumOf(part, months)) : [undefined];
  const currencies = new Set(amounts.flatMap(({ money }) => money.currency ?? []));
  const known = sums.filter((sum) => sum !== undefined);
  if (known.length < sums.length || currencies.size > 1) return { said: true };
  const [currency] = currencies;
  const number = known.reduce((all, sum) => all + sum, 0);
  const value = { text: text.trim(), number, units: [moneyUnit], ...(currency && { currency }) };
  return { said: true, value };
}

function sumOf({ money, rate }: Part, months: number | undefined): number | undefined {
  if (money.range ?? money.bound) return undefined;
  if (rate === undefined) return money.number;
  // Costs that go on after a single month are not meant to end with it.
  if (rate === 0 || months === undefined || months < 2 || months % rate !== 0) return undefined;
  return (money.number * months) / rate;
}

/** One amount with the words around it: `€450k capex`, `装修45万`. */
function partOf(text: string, units: UnitTable): Part | undefined {
  const bare = text.replace(isPartly, '').trim();
  const named = bare.replace(/^\p{Script=Han}{1,8}?\s?(?=每|月均|[\d¥￥€$£])/u, '');
  const found = rateIn(bare) ?? rateIn(named);
  const amount = found?.amount ?? named;
  const { value } = [amount, withoutWords(amount)]
    .map((one) => readMillions(one, units))
    .reduce((first, next) => (first.value ? first : next));
  const isMoney = value && (value.units.length === 0 || value.units.includes(moneyUnit));
  if (!isMoney || value.change !== undefined) return undefined;
  const label = named !== bare || withoutWords(amount) !== amount;
  return { money: value, label, ...(found && { rate: found.months }) };
}

/** A small `m` beside words for money is a million. */
function readMillions(text: string, units: UnitTable): ReadQuantity {
  const read = readQuantity(text, units);
  return read.problem === 'minute-or-million' && read.guess !== undefined
    ? readQuantity(read.guess, units)
    : read;
}

/** Words after an amount; `million` is a part of it. */
const wordsAfter =
  /(?<=[\da-z])\s(?!(?:hundred|thousand|grand|million|billion|mn|bn|lakh|crore|cr)\b)[a-z][a-z -]{1,30}$/iu;

/** `€450k capex`, `45万装修`. */
function withoutWords(text: string): string {
  return text
    .replace(wordsAfter, '')
    .replace(
      /(?<=元)\p{Script=Han}{1,8}$|(?<=[万亿])(?!\p{Script=Han}*元)\p{Script=Han}{1,8}$/u,
      '',
    );
}

const patterns = kept(() =>
  builtinReading().timeWords.rates.map(({ months = 0, words }) => ({
    months,
    before: new RegExp(`^${anyOf(words)}`, 'iu'),
    after: new RegExp(`[(（]?${anyOf(words)}[)）]?$`, 'iu'),
  })),
);

/** For each of something: `每城8万`, `8万/店`, `8k per shop`. */
const each = [
  /^每\p{Script=Han}{1,4}?\s?(?=[\d¥￥€$£])/u,
  /[(（]?(?:\/\s?\p{L}{1,12}|\bper\s[\p{L}-]{1,20}|每\p{Script=Han}{1,3})[)）]?$/u,
];

function rateIn(text: string): { readonly amount: string; readonly months: number } | undefined {
  for (const { months, before, after } of patterns('')) {
    const amount = text.replace(before, '').replace(after, '').trim();
    if (amount !== text) return { amount, months };
  }
  for (const pattern of each) {
    const amount = text.replace(pattern, '').trim();
    if (amount !== text) return { amount, months: 0 };
  }
  return undefined;
}
