import type { UnitTable } from '../../model/grammar/units.ts';
import { type Unit, unitIn } from './units.ts';

/** A heading or the head of a column, taken apart. */
export interface Head {
  /** The words, without numbering, unit and dates. */
  readonly word: string;
  readonly unit?: Unit;
  /** A date in it, as written: `2027`, `FY26`, `Q3 2027`. */
  readonly date?: string;
  /** The part in brackets, where it is no unit. */
  readonly remark?: string;
}

const numbering =
  /^\s*(?:第[一二三四五六七八九十\d]{1,3}(?:章|节|部分|步)[、.．:：\s]*|[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}[、.．:：]\s*|[（(](?:[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}|\d{1,2}|[a-z])[)）][、.．]?\s*|\d{1,2}(?:\.\d{1,2}){1,3}[.)）、]?\s+|\d{1,2}(?:[.．](?!\d)|[)）、])\s*|\d{1,2}\s+(?=\p{L})|[①-⑳]\s*|[IVX]{1,4}[.)]\s+|(?:part|section|chapter)\s\d{1,2}[:.\s-]+|[A-Ha-h][.)]\s+|[RA]\d{1,2}[.:]?\s+(?=\p{L}))/iu;

/** A text without the number before it. */
export function withoutNumbering(text: string): string {
  const rest = text.replace(numbering, '').trim();
  return rest === '' ? text.trim() : rest;
}

const dates =
  /(?:FY\s?'?\d{2,4}(?:[/-]\d{2})?|(?:19|20)\d{2}\s?年?\s?(?:度|财年)?(?:[第]?[一二三四1-4]季度|[上下]半年|\s?-?[QH][1-4]|[-/.](?:0?[1-9]|1[0-2])(?!\d)|\d{1,2}月底?|年?[底末])?|(?:[QH][1-4][\s/-]*'?(?:FY\s?)?(?:(?:19|20)?\d{2}))|(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:19|20)\d{2}))/iu;

/** Longer texts are no heads. */
const longest = 200;

/** Takes a heading or the head of a column apart. */
export function headOf(text: string, units: UnitTable): Head {
  if (text.length > longest) return { word: text };
  let word = withoutNumbering(text).replace(/(?<![*†‡])[*†‡]+$/, '');
  let unit: Unit | undefined;
  let remark: string | undefined;
  word = word.replace(/[(（[【]([^()（）[\]【】]{1,30})[)）\]】]/g, (whole, inner: string) => {
    const read = unitIn(inner, units);
    if (read && !unit) unit = read;
    else if (dates.test(inner)) return ` ${inner} `;
    else remark = inner;
    return whole === word ? whole : ' ';
  });
  const [, before, after] =
    /^(.+?)\s*(?:[,，/／]|\bin\b)\s*([^,，/／]{1,16})$/i.exec(word.trim()) ?? [];
  const late = after === undefined || unit ? undefined : unitIn(after, units);
  if (late && before !== undefined) {
    unit = late;
    word = before;
  }
  const [date] = dates.exec(word) ?? [];
  if (date !== undefined) {
    const rest = word.replace(date, ' ');
    if (/[\p{L}]/u.test(rest)) word = rest;
  }
  word = word.replace(/\s+/g, ' ').replace(/^[\s:：\-–—|]+|[\s:：\-–—|]+$/g, '');
  return {
    word,
    ...(unit && { unit }),
    ...(date !== undefined && { date: date.trim() }),
    ...(remark !== undefined && { remark }),
  };
}
