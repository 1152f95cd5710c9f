import { builtinReading } from '../../catalog/reading.ts';
import { kept } from '../../text/kept.ts';
import { monthOf } from './date-forms.ts';
import { dateOf, dayOf, isoDay } from './day.ts';
import { anyOf } from './time-words.ts';

/** Named days: month and day. */
const events: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:双\s?11|双十一|11\.11|double 11|singles'? day)$/i, 11, 11],
  [/^(?:双\s?12|双十二|12\.12|double 12)$/i, 12, 12],
  [/^(?:618|6\.18)$/, 6, 18],
  [/^元旦$|^new year(?:'s day)?$/i, 1, 1],
  [/^(?:五一|劳动节)$/, 5, 1],
  [/^(?:国庆|国庆节)$/, 10, 1],
  [/^(?:圣诞|圣诞节)$|^christmas$/i, 12, 25],
];

const middle = /^(?:the )?mid(?:dle of)?[ -](?:(\d{4})|(?:the )?year)$|^(?:(\d{4})\s?)?年中$/i;

const ends: readonly (readonly [RegExp, string])[] = [
  [/^(?:early|beginning of|start of)[ -](?:in )?(\d{4})$/i, '02'],
  [/^(?:late|towards the end of)[ -](?:in )?(\d{4})$/i, '11'],
];

/**
 * The middle of a year as its June: `mid 2027`, `2027年中`; `late 2027` as its November. A guess,
 * like the day of an event.
 * @param text without the words around a date
 */
export function middleOfYear(text: string, year: number | undefined): string | undefined {
  for (const [pattern, month] of ends) {
    const [, at] = pattern.exec(text) ?? [];
    if (at !== undefined) return `${at}-${month}`;
  }
  const found = middle.exec(text);
  const at = found?.[1] ?? found?.[2] ?? year;
  return found === null || at === undefined ? undefined : `${at}-06`;
}

/**
 * The day of an event, or the one before it: `双11前` is `2027-11-10`. A guess for the user to
 * accept, never a reading.
 * @param year the year of the plan, for an event without one
 * @returns undefined for anything other than a known event with a fixed day
 */
export function eventDay(text: string, year: number | undefined): string | undefined {
  const written = /^(\d{4})\s?年?\s?(?=\D|618|1[12]\.)/.exec(text);
  const later = /^(\D+)\s(\d{4})$/.exec(text);
  const name = written ? text.slice(written[0].length) : (later?.[1] ?? text);
  const at = Number(written?.[1] ?? later?.[2] ?? year);
  const before = /(?:之前|以前|前)$|^before\s/i.test(name);
  const bare = name.replace(/\s?(?:之前|以前|前|当天|期间)$/, '').replace(/^(?:by|before)\s/i, '');
  const event = events.find(([pattern]) => pattern.test(bare.trim()));
  const day = event && at > 0 ? dayOf(at, event[1], event[2]) : undefined;
  return day === undefined || dateOf(day).year !== at ? undefined : isoDay(day - Number(before));
}

const occasion = kept(
  () =>
    new RegExp(
      `^(?:(?:by|before|after|for|until|from|around)\\s)?(?:(?:19|20)\\d{2}\\s?年?\\s?)?${anyOf(builtinReading().timeWords.occasions)}(?:\\s(?:19|20)\\d{2})?(?:之前|以前|前后?|后|期间|当天)?$`,
      'iu',
    ),
);

/** `暑期档、国庆档`, `before Diwali`, `6月 / 11月`: everybody knows when it is. */
export function isOccasion(text: string): boolean {
  const parts = text.split(/[、,，/+＋和]|\sand\s/u).map((part) => part.trim());
  return parts.every((part) => occasion('').test(part) || monthOf(part) !== undefined);
}
