import type { Text } from '../text/language.ts';
import type { Quantity } from './grammar/value.ts';

/** Figures are compared with this relative tolerance. */
export const tolerance = 1e-9;

/** Whether two figures are equal except for rounding. */
export function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether `a` is greater than `b` by more than rounding. */
export function exceeds(a: number, b: number): boolean {
  return a > b && !equal(a, b);
}

/** A number as people write it: four significant digits, no exponent, no zeros at the end. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
  const fixed = digits.toFixed(Math.abs(digits) >= 1 || digits === 0 ? 3 : 9);
  return fixed.replace(/\.?0+$/, '');
}

/** `63%` for 0.634. */
export function percentText(share: number): string {
  return `${plainNumber(Math.round(share * 100))}%`;
}

/** `-94%`, `+20%`: a relative change in whole percents. */
export function changeText(change: number): string {
  return `${change > 0 ? '+' : ''}${percentText(change)}`;
}

/** From which amount on a scale is used, its word, and its factor where that is another one. */
export const amountScales = {
  en: [
    [1e9, 'bn'],
    [1e6, 'M'],
    [1e4, 'k', 1e3],
  ],
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
} as const;

/** An amount of money in the scales of each language: `1.26M CNY`, `126万 CNY`. */
export function amountText(amount: number, currency?: string): Text {
  const text = (lang: 'en' | 'zh'): string => {
    const [from = 1, word = '', by = from] =
      amountScales[lang].find(([least]) => Math.abs(amount) >= least) ?? [];
    return `${plainNumber(amount / by)}${word}${currency === undefined ? '' : ` ${currency}`}`;
  };
  return { en: text('en'), zh: text('zh') };
}

/**
 * Another number in the spelling of a quantity: its scale, unit and spaces stay; words of a bound
 * are left out.
 * @returns undefined for a range or a change, which have no single number to rewrite
 */
export function likeWritten({ core }: Quantity, number: number, factor = 1): string | undefined {
  const digits = plainNumber(number / factor);
  return core?.replace(/^[+\-＋－]?/, '').replace(/[\d０-９][\d０-９,.．]*/, digits);
}

/** The whole text of a quantity with another number: every word around the number stays. */
export function rewritten(quantity: Quantity, number: number, factor = 1): string | undefined {
  const text = likeWritten(quantity, number, factor);
  return text === undefined ? undefined : quantity.text.replace(quantity.core ?? '', () => text);
}
