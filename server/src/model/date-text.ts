import type { Text } from '../text/language.ts';
import { type Day, dateOf, daysInMonth } from './grammar/day.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The name of a month, counted from 1: `March`, `3月`. */
export function monthName(month: number): Text {
  return { en: months[month - 1] ?? String(month), zh: `${month}月` };
}

/**
 * A day in a sentence: the month where it is the last of one (`December 2027`, `2027年12月`), else
 * the day itself (`15 June`, `6月15日`).
 * @param from the day on which the sentence is read: its year is left out
 */
export function dayInWords(day: Day, from: Day): Text {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const { en, zh } = monthName(month);
  const isLast = dayOfMonth === daysInMonth(year, month);
  return year === dateOf(from).year
    ? { en: isLast ? en : `${dayOfMonth} ${en}`, zh: isLast ? zh : `${zh}${dayOfMonth}日` }
    : {
        en: isLast ? `${en} ${year}` : `${dayOfMonth} ${en} ${year}`,
        zh: `${year}年${isLast ? zh : `${zh}${dayOfMonth}日`}`,
      };
}

/**
 * The month of a day in a sentence: `March 2028`, `2028年3月`.
 * @param from the day on which the sentence is read: its year is left out
 */
export function monthInWords(day: Day, from: Day): Text {
  const { year, month } = dateOf(day);
  const { en, zh } = monthName(month);
  return year === dateOf(from).year ? { en, zh } : { en: `${en} ${year}`, zh: `${year}年${zh}` };
}
