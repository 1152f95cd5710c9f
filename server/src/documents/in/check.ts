import type { Context } from './context.ts';
import { planDate } from './dates.ts';
import type { Fragment } from './fragments.ts';

const checked = 'check(?:ed|s)?|confirm(?:ed|s)?|verif(?:y|ied|ies)';

/** `… - to be checked by Orla Brennan before 15 February`, `…. Dan checks with them by 20 Jan`. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `^(.{8,}?)\\s*(?:[;,.]|\\s[–—-])\\s*(?:to be )?(?:${checked})(?: by (?<who>\\p{Lu}[\\p{L}.’-]+(?: \\p{Lu}[\\p{L}.’-]+)?))? (?:by|before) (?<date>[^;,]{3,20})$`,
    'u',
  ),
  new RegExp(
    `^(.{8,}?)[;.]\\s*(?<who>\\p{Lu}[\\p{L}.’-]+(?: \\p{Lu}[\\p{L}.’-]+)?) (?:${checked})\\b.{0,30}? (?:by|before) (?<date>[^;,]{3,20})$`,
    'u',
  ),
];

/** Takes out who checks an assumption, and by when; a date that it depends on stays in the text. */
export function withoutCheck(context: Context, text: string, fields: Fragment[]): string {
  if (text.length > 300) return text;
  const { calendar, order } = context;
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const { who, date = '' } = found?.groups ?? {};
    if (!found || planDate(date, calendar, order) === undefined) continue;
    fields.push({ field: 'check_by', text: date });
    if (who !== undefined) fields.push({ field: 'owner', text: who });
    return found[1] ?? text;
  }
  const rest = text.replace(
    /\s?[(（](\p{Script=Han}{2,4}?|\p{Lu}[\p{L}.’-]{1,20}(?: \p{Lu}[\p{L}.’-]{1,20})?)(?:确认|跟进|核实|负责|落实|复核| to (?:check|confirm|verify)| (?:checks|confirms))[)）]$/u,
    (whole, who: string) => {
      if (!context.people.has(who)) return whole;
      fields.push({ field: 'owner', text: who });
      return '';
    },
  );
  const dates =
    rest.match(/(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)?(?=前)/gu) ??
    rest.match(/(?<=\b(?:by|before) )[^,;]{3,30}$/u) ??
    [];
  const [date, ...more] = dates;
  if (date !== undefined && more.length === 0 && planDate(date, calendar, order) !== undefined)
    fields.push({ field: 'check_by', text: date });
  return rest;
}
