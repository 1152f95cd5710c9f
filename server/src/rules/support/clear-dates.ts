// Dates that cannot be read, though everybody knows when they are.
import { bareDate, partsOf, tidyDate } from '../../model/grammar/date-forms.ts';
import { isOccasion } from '../../model/grammar/events.ts';
import type { Plan } from '../../model/plan.ts';

/** A day that everybody knows, and `年底` of a plan that does not say its year. */
export function isClear({ calendar }: Plan, text: string, guesses: readonly string[]): boolean {
  const hasParts = partsOf(bareDate(tidyDate(text))) !== undefined;
  return (
    guesses.length === 1 ||
    isOccasion(text) ||
    // `..2022-03`: from the start of the plan on.
    /^\.\.\s?\S/u.test(text) ||
    (calendar.start === undefined && hasParts) ||
    (guesses.length === 0 && isTold(text) && !isWithoutEnd(text))
  );
}

/** `2015-07 投用`, `Q2, Q4`: a time with words beside it, and not a date that does not exist. */
function isTold(text: string): boolean {
  const isMonth = /[一二三四五六七八九十]{1,3}月/u.test(text);
  return isMonth || (/\d/.test(text) && /\p{L}{2}|[QH]\d.*[QH]\d/iu.test(text));
}

/** `from H2`, `2022+`, `4月起`: nobody knows when it ends. */
function isWithoutEnd(text: string): boolean {
  const hasOneTime = (text.match(/\d+/g) ?? []).length < 3;
  return hasOneTime && /^(?:from|since|从|自)|[+?？]$|起|onwards?|or later/iu.test(text.trim());
}
