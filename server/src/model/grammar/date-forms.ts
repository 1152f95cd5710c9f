import { kept } from '../../text/kept.ts';
import { months, pieceByPiece } from './date-pieces.ts';
import type { DateParts } from './date-unit.ts';

const wideDigit = /[０-９]/;

/** Full-width digits become ASCII digits, one for one. */
export function asciiDigits(text: string): string {
  return !wideDigit.test(text)
    ? text
    : text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** A date with full-width characters in ASCII and runs of spaces as one. */
export function tidyDate(raw: string): string {
  return asciiDigits(raw.trim())
    .replaceAll('／', '/')
    .replaceAll('．', '.')
    .replaceAll('－', '-')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/\bfiscal(?: year)?\s(?=(?:19|20)?\d{2}\b)/gi, 'FY')
    .replace(/\b([12])H(?=\s|\d{2}|$)/g, 'H$1 ')
    .replace(/\b(q[1-4]|h[12])\s+'?(\d{2})(?![\d:-])/gi, '$1 20$2');
}

/** Redundant words around a date: `by 2027-12`, `在2027年底前`. */
export function bareDate(text: string): string {
  return text
    .replace(
      /^(?:(?:by|before|until|till|on|through|throughout|during|all of)\s|截至|截止[到至]?|于|在)\s*/i,
      '',
    )
    .replace(/\s*(?:之前|以前|为止|前|止|内)$/, '');
}

const numeric = /^(\d{4})(-|\s?[/.]\s?)(\d{1,2})(?:\2(\d{1,2}))?$/;

const monthFirst = /^(\d{1,2})[/.-](\d{4})$/;

const monthAndDay = /^(\d{1,2})[/.-](\d{1,2})$/;

/**
 * The parts of a tidy date in any of the accepted spellings: `2027-12`, `2027年12月31日`, `Dec 2027`,
 * `27Q4`, `FY27 H1`, `下半年`.
 * @returns undefined for what is no date; the parts may lack the year
 */
export const partsOf = kept((text): DateParts | undefined => {
  const [, y, , m, d] = numeric.exec(text) ?? [];
  if (y !== undefined)
    return { year: Number(y), month: Number(m), ...(d !== undefined && { day: Number(d) }) };
  const [, month, year] = monthFirst.exec(text) ?? [];
  if (year !== undefined) return { year: Number(year), month: Number(month) };
  return pieceByPiece(text);
});

/** A month alone: `4`, `04`, `4月`, `April`, `apr`. */
const oneMonth =
  /^(?:0?[1-9]|1[0-2])\s?(?:月份?)?$|^[一二三四五六七八九十]{1,2}月$|^(?:[jJ]an(?:u[a-z]*)?|[fF]eb(?:r?u[a-z]*)?|[mM]ar(?:ch)?|[aA]pr(?:il)?|[mM]ay|[jJ]une?|[jJ]uly?|[aA]ug(?:u[a-z]*)?|[sS]ep(?:t[a-z]*)?|[oO]ct(?:o[a-z]*)?|[nN]ov(?:em[a-z]*)?|[dD]ec(?:em[a-z]*)?)\.?$/u;

export const monthPattern = oneMonth.source;

const chineseMonths = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

/** The number of a month; undefined for anything else. */
export function monthOf(text: string): number | undefined {
  const word = asciiDigits(text.trim());
  if (!oneMonth.test(word)) return undefined;
  const chinese = chineseMonths.indexOf(word.replace('月', '')) + 1;
  const named = months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  return chinese || named || Number.parseInt(word, 10) || undefined;
}

/** `03-15` as the second end of a period whose first end was a day. */
export function monthDayOf(text: string): DateParts | undefined {
  const [, month, day] = monthAndDay.exec(text) ?? [];
  return month === undefined ? undefined : { month: Number(month), day: Number(day) };
}
