// Keys that say when, and not what.
import { kept } from '../text/kept.ts';
import { bareDate, partsOf, tidyDate } from './grammar/date-forms.ts';
import { isOccasion } from './grammar/events.ts';

/** `2019Q1`, `7-8月`, `All year`, `January – March`, `春节`: whether a key says when, and not what. */
export const isTime = kept((key: string): boolean => {
  // `1`, `2`, `3` say in which order.
  if (/^\d{1,2}$/.test(key.trim())) return false;
  const text = tidyDate((key.split(/[(（]/u)[0] ?? '').trim()).replace(
    /(?:以后|之后|起|开始)$/u,
    '',
  );
  const ends = text.split(/\s?[-–—~～至到、]\s?|\s(?:to|until|till|through)\s/u);
  // `7.1` alone is a number of something, `7.1-7.15` is a time.
  const isDay = (end: string): boolean => ends.length > 1 && monthAndDay.test(end);
  return isMoment(text) || ends.every((end) => isMoment(end) || isDay(end));
});

const monthAndDay = /^(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])$/;

function isMoment(text: string): boolean {
  if (/^(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])$/.test(text)) return true;
  const { year, month, quarter, half, season, whole } = partsOf(bareDate(text)) ?? {};
  return (
    [year, month, quarter, half, season].some((part) => part !== undefined) ||
    whole === true ||
    isOccasion(text)
  );
}
