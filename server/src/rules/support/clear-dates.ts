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
    // `2022 -> 2025`
    /^(?:19|20)\d{2}\s?(?:->|→|=>)\s?(?:19|20)\d{2}$/u.test(text.trim()) ||
    // `..2022-03`: from the start of the plan on.
    /^\.\.\s?\S/u.test(text) ||
    (calendar.start === undefined && (hasParts || isInSomeYear(text))) ||
    (guesses.length === 0 && (isTold(text) || isNamed(text)) && !isWithoutEnd(text))
  );
}

/** `from Feb`, `9月起`, `7月—8月`, `9/15` in a plan that does not say its year. */
function isInSomeYear(text: string): boolean {
  if (months.test(text.trim())) return true;
  const bare = text.trim().replace(around, '');
  const ends = bare.split(/\s?[-–—~～至到]\s?/u);
  return ends.every((end) => /^\d{1,2}[/.]\d{1,2}$/.test(end) || partsOf(bareDate(tidyDate(end))));
}

/** `8月 6城 / 9月 6城`: a step for each month. */
const months = /^\d{1,2}月[^/／、]{0,12}(?:[/／、]\s?\d{1,2}月[^/／、]{0,12}){1,11}$/u;

const around = /^(?:from|since|starting|从|自)\s?|\s?(?:onwards?|起|开始|以后)(?:每.{1,6})?$/giu;

/** `2015-07 投用`, `Q2, Q4`: a time with words beside it, and not a date that does not exist. */
function isTold(text: string): boolean {
  const isMonth = /[一二三四五六七八九十]{1,3}月/u.test(text);
  return (
    isMonth || hasQuarter.test(text) || (/\d/.test(text) && /\p{L}{2}|[QH]\d.*[QH]\d/iu.test(text))
  );
}

/** `Q1 招 2 人`, `0.15亿 Q2` */
const hasQuarter = /^[QH][1-4]\s\S|\S\s[QH][1-4]$/u;

/** `over the summer`, `春节后到五一前`: a time that has a name, and nothing that leaves it open. */
function isNamed(text: string): boolean {
  return named.test(text) && !open.test(text);
}

const named =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:summer|autumn|winter|spring|christmas|easter|diwali|thanksgiving|memorial day|labor day|black friday|ramadan|eid|chinese new year|back[- ]to[- ]school)\b|\b(?:first|last|next|this|golden|whole)\s(?:\w+\s)?(?:year|half|quarter|months)\b|[一二三四]{1,2}、?[一二三四]?季度|[上下]半年|今年|明年|全年|年内|年[底末终]|[春暑寒]假|春节|元旦|清明|五一|端午|中秋|国庆|双节|元宵|开学|供暖季|梅雨季|广交会|两会|金九银十|[春夏秋冬]季|最后[一二两三]个月/iu;

const open =
  /[?？]|\b(?:tb[acd]|later|asap|if|when|depends|not decided|sequence|started|as soon)\b|待|视|看|分[批期步]|长期|逐步|持续|后续|择机|马上/iu;

/** `from H2`, `2022+`, `4月起`: nobody knows when it ends. */
function isWithoutEnd(text: string): boolean {
  const hasOneTime = (text.match(/\d+/g) ?? []).length < 3;
  return hasOneTime && /^(?:from|since|从|自)|[+?？]$|起|onwards?|or later/iu.test(text.trim());
}
