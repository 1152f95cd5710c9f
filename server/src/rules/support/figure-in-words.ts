// A figure that a reader finds between other words: `6.9M one time costs`, `FY2020约22.8%`.
import { readDate } from '../../model/grammar/date.ts';
import type { UnitTable } from '../../model/grammar/units.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import type { ReadField } from '../../model/plan.ts';
import { isShare } from './budgets-in-words.ts';
import { isInKind, isPlainFigure, isPlainFraction } from './plain-figures.ts';

/** Maximum length of a figure with its remarks. */
const longest = 90;

/** Words that make the figure a whole of which a part is meant, a change, or a question. */
const open =
  /\b(?:part|portion|most|some|largest|biggest|bigger|larger|majority|rest|remainder|halved?|doubled?|tripled?|times|from|see|tb[acd]|unknown|keep|improve|measure|maybe|perhaps|possibly|often|usually|near|mid[- ]?term|later|first|flat|negative|in the|out of|within|inside|extra|or)\b|[?？]|部分|大头|大半|多数|列支|其中|含|另|待|再|不够|见|倍|番|涨|翻|视|暂|不考核|第一|有望|争取|或/iu;

/** Times: `FY2021`, `Q4`, `2020年`, `May 2020`, `三年`. */
const times =
  /\b(?:fy|cy)\s?'?\d{2,4}(?:\/\d{2,4})?|\b(?:19|20)\d{2}(?:[-/.]\d{1,2}){0,2}年?|\b[qh][1-4]\b|[上下前后]半年|[一二三四1-4]季度|[一二三四五六七八九十两\d]{1,4}(?:年|个月|月)/giu;

/** A number with the signs and letters that stand at it. */
const numbers =
  /(?<![a-z\d.])[-+]?[$€£¥]?\d[\d,]*(?:\.\d+)?\s?(?:%|％|\p{Script=Han}{1,3}|[a-z]{1,3}\b)?/giu;

/** A reader understands it; a part of a whole only where it may say where one stands. */
export function isClear(field: ReadField<unknown>, units: UnitTable, isLone: boolean): boolean {
  const { path, text } = field;
  // What a fix can write in the usual way is asked for.
  const isTold = field.suggestion === undefined && !isShare(field) && holdsFigure(text, units);
  if (path.at(-1) === 'budget') return isInKind(text) || isTold;
  if (path[0] !== 'kpis') return false;
  return (
    isMilestone(field) ||
    endsWithFigure.test(text.trim()) ||
    isTold ||
    isPlainFigure(text, units) ||
    ((isLone || path.at(-1) === 'baseline') && isPlainFraction(text))
  );
}

/**
 * Whether a text holds figures that a reader understands as they stand, beside words that do not
 * change them.
 */
function holdsFigure(raw: string, units: UnitTable): boolean {
  if (
    raw.length > longest ||
    /\dx/i.test(raw) ||
    open.test(raw.replace(/\bat least\b|\bor more\b/giu, ''))
  )
    return false;
  const found = raw.replace(times, ' ').match(numbers) ?? [];
  return found.length > 0 && found.every((text) => isNumber(text.trim(), units));
}

/** The longest start that reads as a number: `1533条在`, `6.9M`. */
function isNumber(text: string, units: UnitTable): boolean {
  for (let end = text.length; end > 0; end--) {
    const { value, problem } = readQuantity(text.slice(0, end).trim(), units);
    if (value) return true;
    if (problem === 'minute-or-million') return true;
  }
  return false;
}

/** `2nd order within 90 days 31%`, `built from the manifest in < 10 min`. */
const endsWithFigure =
  /^[^%<>?？]{3,60}\s(?:\d[\d.]{0,6}%|[<>≤≥]\s?\d[\d.]{0,6}\s?(?:min|minutes|hours?|h|days?|%))$/u;

/** `live 2021-11`, `2022-02`: the target of something that is there or not is its day. */
function isMilestone({ path, text }: ReadField<unknown>): boolean {
  if (path.at(-1) !== 'target') return false;
  const day = text
    .trim()
    .replace(/^(?:live|launch(?:ed)?|open|go[- ]live|上线|开业|发布)\s?(?:in |by |on )?/iu, '');
  return /^(?:19|20)\d{2}|[月季年]/u.test(day) && readDate(day).value !== undefined;
}

/** `some`, `hefty` in a table of the author's own, for where one stands. */
export function isVagueStart({ path, text }: ReadField<unknown>): boolean {
  return path[0] === 'kpis' && path.at(-1) === 'baseline' && !/\d/.test(text);
}

/** `n/a`, `不适用`. */
export function isNotApplicable({ text }: ReadField<unknown>): boolean {
  return /^(?:n\/?a\.?|不适用)$/iu.test(text.trim());
}
