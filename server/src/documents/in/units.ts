import { readMoney } from '../../model/grammar/money.ts';
import { otherUnit, percentUnit, type UnitTable } from '../../model/grammar/units.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import { documentWords } from './words.ts';

/** A unit that stands apart from its figures: in a head, in a column of its own, in a remark. */
export interface Unit {
  readonly written: string;
  readonly kind: 'percent' | 'money' | 'scale' | 'other';
  /** What stands before a figure: a currency sign. */
  readonly before: string;
  /** What stands after it: a scale, a unit, the code of a currency. */
  readonly after: string;
}

const longest = 24;

/** The unit that a text is; undefined for other texts. */
export function unitIn(text: string, units: UnitTable): Unit | undefined {
  const written = text.trim().replace(/^(?:单位|unit|in)\s*[:：]?\s*/i, '');
  if (written === '' || written.length > longest || /\d/.test(written.replace(/'000|^000/, '')))
    return undefined;
  if (/^[%％]$|^percent$|^per cent$|^百分比$/i.test(written))
    return { written, kind: 'percent', before: '', after: '%' };
  const known = units.words.get(written.toLowerCase());
  if (known?.includes(percentUnit)) return { written, kind: 'percent', before: '', after: '%' };
  return moneyUnit(written, units) ?? (known && otherUnitOf(written));
}

/** A unit of any kind: for columns that hold nothing else. */
export function anyUnit(text: string, units: UnitTable): Unit | undefined {
  const written = text.trim();
  if (written === '' || written.length > longest) return undefined;
  return unitIn(written, units) ?? (/\d/.test(written) ? undefined : otherUnitOf(written));
}

function otherUnitOf(written: string): Unit {
  const gap = /^[a-z]/i.test(written) ? ' ' : '';
  return { written, kind: 'other', before: '', after: `${gap}${written}` };
}

/** `$k`, `万元`, `EUR m`, `k€`, `GBP`, `'000 USD`, `million`. */
function moneyUnit(written: string, units: UnitTable): Unit | undefined {
  const { scales } = documentWords();
  let rest = written;
  let [sign, code, scale, isChinese] = ['', '', '', false];
  const take = (word: string): boolean => {
    const own = scales.get(word) ?? scales.get(word.toLowerCase());
    if (units.currencySigns.has(word) && sign === '') sign = word;
    else if (own !== undefined && scale === '')
      [scale, isChinese] = [word, /\p{Script=Han}/u.test(word)];
    else if ((units.currencyWords.has(word) || isCode(word, units)) && code === '') code = word;
    else return false;
    return true;
  };
  while (rest !== '') {
    const word = longestWord(rest, take);
    if (word === undefined) return countUnit(written, scale, rest, units);
    rest = rest.slice(word.length).replace(/^[\s.,/]+/, '');
  }
  if (sign === '' && code === '' && scale === '') return undefined;
  const plain = isChinese ? scale : standardScale(scale);
  const after = `${plain}${code === '' ? '' : isChinese ? code : ` ${code}`}`;
  return {
    written,
    kind: sign || code || /元$/.test(scale) ? 'money' : 'scale',
    before: sign,
    after,
  };
}

/** `万户`, `万单`: a scale with what is counted. */
function countUnit(
  written: string,
  scale: string,
  rest: string,
  units: UnitTable,
): Unit | undefined {
  const isCount = written === `${scale}${rest}` && /^\p{Script=Han}/u.test(scale);
  return isCount && units.words.has(rest) && isReadable(`1${written}`, units)
    ? { written, kind: 'scale', before: '', after: written }
    : undefined;
}

function standardScale(word: string): string {
  const scale = documentWords().scales.get(word) ?? '';
  return scale === '' ? '' : scale;
}

/** The longest start of a text that is taken as a word. */
function longestWord(text: string, take: (word: string) => boolean): string | undefined {
  for (let end = Math.min(text.length, 12); end > 0; end--) {
    const isWhole = !/[a-z]$/i.test(text.slice(0, end)) || !/^[a-z]/i.test(text.slice(end));
    const word = text.slice(0, end);
    if ((isWhole || /^[A-Z]{3}$/.test(word)) && word.trim() === word && take(word)) return word;
  }
  return undefined;
}

function isCode(word: string, { currencySigns, currencyWords }: UnitTable): boolean {
  return [...currencySigns.values(), ...currencyWords.values()].includes(word);
}

/** A figure together with the unit that stands apart from it. */
export function withUnit(text: string, unit: Unit | undefined, units: UnitTable): string {
  if (!unit || !/\d/.test(text)) return text;
  const read = readQuantity(text, units).value;
  const isBare = read
    ? read.units.length === 0 && (read.scale === undefined || unit.kind === 'percent')
    : true;
  if (!isBare) return text;
  const whole = text.replace(/\d(?:[\d.,\s]*\d)?/, (digits) => `${unit.before}${digits}`);
  const last = whole.search(/\d\D*$/) + 1;
  const made = `${whole.slice(0, last)}${unit.after}${whole.slice(last)}`;
  return isReadable(made, units) ? made : text;
}

/** `900 000` as `900000`. */
export function joinedDigits(text: string): string {
  return text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
}

/** Whether a figure can be read with a unit that is known. */
export function isReadable(text: string, units: UnitTable): boolean {
  const value = readQuantity(text, units).value;
  if (value) return !value.units.includes(otherUnit);
  return readMoney(text, units).value !== undefined;
}
