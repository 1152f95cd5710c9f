import type { DateParts } from './date-unit.ts';
import { seasonAt } from './time-words.ts';

export const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

type Piece = readonly [RegExp, (found: RegExpExecArray) => DateParts | 'end' | 'blank'];

const thirds = ['early', 'mid', 'late'];

const full = (year = ''): number => Number(year) + (year.length === 2 ? 2000 : 0);

/** A figure, Arabic or Chinese up to four. */
export const digit = (text = ''): number => '一二三四'.indexOf(text) + 1 || Number(text);

/** The parts of a date, in any order; the first match is taken. */
const pieces: readonly Piece[] = [
  [/FY\s?'?(\d{4}|\d{2})(?!\d)/iy, (found) => ({ year: full(found[1]), fiscal: true })],
  [/(\d{4}|\d{2})\s?财年/y, (found) => ({ year: full(found[1]), fiscal: true })],
  [/CY\s?'?(\d{4}|\d{2})(?!\d)/iy, (found) => ({ year: full(found[1]) })],
  [/'?(\d{2})(?:\s?年)?\s?(?=[QH]\d)/iy, (found) => ({ year: full(found[1]) })],
  [/(\d{4})(?!\d)(?:\s?年度?)?/y, (found) => ({ year: full(found[1]) })],
  [/'(\d{2})(?!\d)/y, (found) => ({ year: full(found[1]) })],
  [/Q([1-4])(?![\dA-Z])/iy, (found) => ({ quarter: digit(found[1]) })],
  [/第?([一二三四1-4])\s?季度?/y, (found) => ({ quarter: digit(found[1]) })],
  [/H([12])(?![\dA-Z])/iy, (found) => ({ half: digit(found[1]) })],
  [/([上下])半年/y, (found) => ({ half: found[1] === '上' ? 1 : 2 })],
  [/全年|整年|年内/y, () => ({ whole: true })],
  [/(?:all|full|whole) (?:of the )?year|year[ -]round/iy, () => ({ whole: true })],
  [/年[底末终]|[底末]/y, () => 'end'],
  [/(?:the )?end(?: of)?(?: (?:the )?year)?(?![a-z])|year[ -]end(?![a-z])/iy, () => 'end'],
  [
    /(?:the )?(first|second) half(?: of(?: the year)?)?(?![a-z])/iy,
    (found) => ({ half: found[1]?.toLowerCase() === 'first' ? 1 : 2 }),
  ],
  [/([上中下])旬/y, (found) => ({ third: '上中下'.indexOf(found[1] ?? '') + 1 })],
  [
    /(early|mid|late)(?=[ -][a-z])/iy,
    (found) => ({ third: thirds.indexOf((found[1] ?? '').toLowerCase()) + 1 }),
  ],
  [/(\d{1,2})\s?月份?/y, (found) => ({ month: Number(found[1]) })],
  [/(\d{1,2})\s?[日号]/y, (found) => ({ day: Number(found[1]) })],
  [
    /(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?(?![a-z])/iy,
    (found) => ({ month: months.indexOf((found[1] ?? '').slice(0, 3).toLowerCase()) + 1 }),
  ],
  [/(\d{1,2})(?:st|nd|rd|th)?(?![\dA-Z])/iy, (found) => ({ bare: Number(found[1]) })],
  [/\s?[,/.-]\s?|\s(?:of )?|of /y, () => 'blank'],
];

/** Reads a date that is put together from pieces, in any order that is sound. */
export function pieceByPiece(text: string): DateParts | undefined {
  let parts: DateParts = {};
  let isEnd = false;
  let named = false;
  let before: unknown;
  for (let at = 0; at < text.length; ) {
    const hit = pieceAt(text, at);
    if (!hit) return undefined;
    at += hit.length;
    // Two in a row, as in `2027..Q2`, are the ends of a period.
    if (hit.says === 'blank' && before === 'blank') return undefined;
    before = hit.says;
    if (hit.says === 'blank') continue;
    if (hit.says === 'end') {
      isEnd = true;
      continue;
    }
    if (Object.keys(hit.says).some((key) => key in parts)) return undefined;
    named ||= hit.says.month !== undefined && !/\d/.test(text[at - hit.length] ?? '');
    parts = { ...parts, ...hit.says };
  }
  if (named && parts.bare !== undefined && parts.day === undefined) {
    const { bare, ...rest } = parts;
    parts = { ...rest, day: bare };
  }
  // `SS27`
  if (parts.season && parts.year === undefined && parts.bare !== undefined) {
    const { bare, ...rest } = parts;
    parts = { ...rest, year: full(String(bare)) };
  }
  if (isEnd && Object.keys(parts).every((key) => key === 'year')) parts = { ...parts, month: 12 };
  return isSound(parts) ? parts : undefined;
}

function pieceAt(text: string, at: number) {
  for (const [pattern, says] of pieces) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found && found[0] !== '') return { length: found[0].length, says: says(found) };
  }
  return seasonAt(text, at);
}

/** Valid combinations of parts; `day` alone is the second end of a period. */
function isSound(parts: DateParts): boolean {
  const { year, fiscal, half, quarter, month, day, whole, bare, third, season } = parts;
  if (third !== undefined && ((month === undefined && !season) || day !== undefined)) return false;
  const kinds = [half, quarter, month ?? day, whole, season].filter((part) => part !== undefined);
  if (kinds.length > 1 || (fiscal && (month ?? day) !== undefined)) return false;
  return (year ?? kinds[0] ?? bare) !== undefined;
}
