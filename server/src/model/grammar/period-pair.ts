import { dated, type Read } from './date.ts';
import { monthDayOf, partsOf } from './date-forms.ts';
import { type Calendar, type DateParts, precisionOf, unitOf } from './date-unit.ts';
import { type Period, periodOf } from './period-type.ts';

/** A period of two ends. */
export function readPair(
  text: string,
  first: string,
  second: string,
  calendar: Calendar,
): Read<Period> | undefined {
  const one = partsOf(first);
  const other = one?.day === undefined ? partsOf(second) : (monthDayOf(second) ?? partsOf(second));
  if (!one || !other) return undefined;
  const [a, b] = completed(one, other);
  const from = dated(first, a, calendar);
  const to = dated(second, b, calendar);
  if (from.value && to.value) {
    const isOnlyOne = (one.year === undefined) !== (other.year === undefined);
    return from.value.start > to.value.end && isOnlyOne
      ? overNewYear([first, a], [second, b], one.year === undefined, calendar)
      : { value: periodOf(text, from.value, to.value) };
  }
  const ends = [from, to].map((end) => end.value?.standard ?? end.suggestion);
  return ends.includes(undefined) ? {} : { suggestion: ends.join('..') };
}

type End = readonly [text: string, parts: DateParts];

/** From November to February: it is a guess that the second end is in the next year. */
function overNewYear(
  [first, a]: End,
  [second, b]: End,
  isFirstGuessed: boolean,
  calendar: Calendar,
): Read<Period> {
  const moved = (parts: DateParts, by: number) => ({ ...parts, year: (parts.year ?? 0) + by });
  const from = unitOf(first, isFirstGuessed ? moved(a, -1) : a, calendar)?.standard;
  const to = unitOf(second, isFirstGuessed ? b : moved(b, 1), calendar)?.standard;
  return from === undefined || to === undefined ? {} : { suggestion: `${from}..${to}` };
}

/**
 * Completes each end from the other one: the year, the month of a day, the kind of a bare number.
 */
function completed(one: DateParts, other: DateParts): [DateParts, DateParts] {
  const a = withYear(named(one, other), other);
  const b = withYear(named(other, one), one);
  const month = b.day !== undefined && b.month === undefined ? a.month : undefined;
  return [a, month === undefined ? b : { ...b, month }];
}

function named({ bare, ...parts }: DateParts, like: DateParts): DateParts {
  const kind = precisionOf(like);
  if (bare === undefined) return parts;
  return kind === 'year' ? { ...parts, bare } : { ...parts, [kind]: bare };
}

function withYear(parts: DateParts, like: DateParts): DateParts {
  if (parts.year !== undefined || like.year === undefined) return parts;
  return { ...parts, year: like.year, ...(like.fiscal && { fiscal: true as const }) };
}
