import { type Day, dateOf, dayOf, isoDay, isoMonth } from '../../model/grammar/day.ts';

/** What a cell shows, and the same in plain writing where its format is for people only. */
export interface Shown {
  readonly text: string;
  readonly plain?: string;
}

/** Excel writes no longer formats. */
const longest = 255;

/**
 * What a number of a spreadsheet shows, never rounded: percent as percent, dates as dates, with the
 * words and currency of its format.
 * @param code the format, such as `0.0%` or `#,##0"万"`
 * @param from1904 whether days are counted from 1904
 */
export function shownNumber(value: number, code: string, from1904: boolean): Shown {
  const section = sectionFor(value, code.length > longest ? '' : code);
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (isDate(bare)) return shownDate(value, section, bare, from1904);
  const isPercent = bare.includes('%');
  const thousands = /[0#?](,+)(?![\d#?])/.exec(bare)?.[1]?.length ?? 0;
  const shown = (isPercent ? value * 100 : value) / 1_000 ** thousands;
  const { before, after } = wordsOf(section);
  const digits = digitsOf(Math.abs(shown), bare);
  return { text: `${shown < 0 ? '-' : ''}${before}${digits}${isPercent ? '%' : ''}${after}` };
}

/** A number without the noise of binary fractions, and without an exponent. */
export function plainNumber(value: number): string {
  const short = Number(value.toPrecision(12));
  const text = String(short);
  return text.includes('e')
    ? short.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

/** The digits as the format shows them; all of them where it would hide some. */
function digitsOf(value: number, bare: string): string {
  const plain = plainNumber(value);
  const decimals = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  const fixed = decimals > 15 ? plain : value.toFixed(decimals);
  const exact = Number(fixed) === Number(plain) ? fixed : plain;
  if (!/[#0?],[#0?]/.test(bare)) return exact;
  const [whole = '', rest] = exact.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** The part of a format for positive numbers, negative ones or zero. */
function sectionFor(value: number, code: string): string {
  const sections = code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? [''];
  const at = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[at] ?? sections[0] ?? '';
}

/** The words before and after the digits: a currency, a unit. */
function wordsOf(section: string): { readonly before: string; readonly after: string } {
  const spoken = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, '$1$2');
  const first = spoken.search(/[0#?]/);
  if (first < 0) return { before: '', after: '' };
  const tidy = (text: string): string => text.replace(/[()\s%+-]/g, '');
  const after = spoken.slice(first).replace(/^[0#?.,%E+\-\s]*/, '');
  return { before: tidy(spoken.slice(0, first)), after: tidy(after) };
}

/** Texts in quotes are taken out before: what is left has letters of dates only in dates. */
function isDate(bare: string): boolean {
  const letters = bare.replace(/General|E[+-]/gi, '');
  return /[ymdhs]/i.test(letters) && !/[#?]|0/.test(letters.replace(/s+\.0+/gi, ''));
}

function shownDate(value: number, section: string, bare: string, from1904: boolean): Shown {
  const day = dayNumber(Math.floor(value), from1904);
  const hasDay = /d/i.test(bare);
  const hasYear = /y/i.test(bare);
  if (day === undefined || (!hasDay && !hasYear)) return { text: timeText(value) };
  const month = /m/i.test(bare) ? isoMonth(day) : isoDay(day).slice(0, 4);
  const plain = hasDay ? isoDay(day) : month;
  const text = writtenDate(day, section);
  return text === plain ? { text } : { text, plain };
}

const months =
  'January February March April May June July August September October November December';

/** The date in the spelling of its format; times of day are left out. */
function writtenDate(day: Day, section: string): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const name = months.split(' ')[month - 1] ?? '';
  const two = (number: number): string => String(number).padStart(2, '0');
  const tokens: Readonly<Record<string, string>> = {
    yyyy: String(year),
    yy: two(year % 100),
    mmmm: name,
    mmm: name.slice(0, 3),
    mm: two(month),
    m: String(month),
    dd: two(dayOfMonth),
    d: String(dayOfMonth),
  };
  return section
    .replace(/\[[^\]]*\]|_.|\*.|;.*$|\s*\b[Hh]+\b.*$/g, '')
    .replace(/"([^"]*)"|\\(.)|y+|m+|d+|a+/gi, (token, quoted?: string, escaped?: string) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      return tokens[token.toLowerCase()] ?? '';
    })
    .trim();
}

/** A time of day as hours and minutes. */
function timeText(value: number): string {
  const minutes = Math.round((value % 1) * 1_440);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The day of a serial number; the 29 February 1900 of spreadsheets did not exist. */
function dayNumber(serial: number, from1904: boolean): Day | undefined {
  const first = from1904 ? dayOf(1904, 1, 1) : dayOf(1899, 12, serial < 60 ? 31 : 30);
  if (first === undefined || serial < 0 || serial > 2_958_465) return undefined;
  return first + serial;
}
