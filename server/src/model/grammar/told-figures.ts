// Figures and times inside a sentence, with their places.
import { isOccasion } from './events.ts';
import type { Piece } from './lines.ts';
import type { UnitTable } from './units.ts';
import { readQuantity } from './value.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

/** Times that a figure is reached at, with the words around them that belong to them. */
const time = new RegExp(
  [
    '\\d{4}-\\d{1,2}(?:-\\d{1,2})?',
    '\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}',
    '(?:end |mid |early |late )?(?:\\d{1,2} )?\\b' +
      month +
      "(?![a-z])(?: end)?(?: ?'?(?:20)?\\d{2}\\b)?",
    "(?:fy|cy) ?'?\\d{2,4}|\\b(?:year|fy)[- ]?end|\\beoy|\\bend of (?:the )?(?:year|fy|third quarter)",
    '(?:\\d{2,4})?年?[qh][1-4](?![a-z\\d])(?: ?(?:20)?\\d{2}\\b)?[末底]?',
    '(?:19|20)\\d{2}(?:年(?:\\d{1,2}月)?[底末初中]?|(?![\\d.%％万亿千百,]))',
    '\\d{1,2}月(?:\\d{1,2}日)?[底末初中]?|[一二三四五六七八九十]{1,2}月[底末初]?',
    '[一二三四]季度[末底]?|[上下]半年|年[底末终中]|[一两二三四五六七八九十\\d]+(?:年|个月)[内后]',
    '(?:over|within|in|for) (?:\\d+|two|three|six|twelve|eighteen) (?:months|years|weeks)',
    '\\d+ (?:months|years) later|\\b(?:wk|week) ?\\d{1,2}\\b|\\b[sa][sw] ?\\d{2}\\b',
    '(?<![\\d.])\\d{1,2}/\\d{1,2}(?![\\d/])',
  ].join('|'),
  'giu',
);

/** Times in a text, at offsets from its start. */
export function timesIn(text: string): Piece[] {
  const found = [...text.matchAll(time)].map((match) => pieceAt(match[0], match.index));
  return found.length > 0 ? found : occasionAtEnd(text);
}

/** Maximum number of words of an occasion. */
const mostWords = 3;

/** `by Christmas`, `国庆前`: a day that everybody knows, at the end of a text. */
function occasionAtEnd(text: string): Piece[] {
  const end = text.trimEnd().length;
  const from = Math.max(text.lastIndexOf(',', end), text.lastIndexOf('，', end)) + 1;
  const words = text.slice(from, end).trim().split(/\s/u);
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const said = words.slice(-count).join(' ');
    if (
      !/^(?:by|before|until)\s/iu.test(said) &&
      isOccasion(said.replace(/(?:之?前|以前|之后)$/u, '')) &&
      text.endsWith(said, end)
    )
      return [pieceAt(said, end - said.length)];
  }
  return [];
}

function pieceAt(text: string, start: number): Piece {
  return { text, start, end: start + text.length };
}

const digits = '\\d[\\d,]*(?:\\.\\d+)?';

/** A number, a range, or tenths in Chinese. */
const number = new RegExp(
  `(?<![a-z\\d.])(?:(?<![^\\s(（])[-+±]\\s?)?(?:[$€£₹¥￥]|Rs\\.? ?)?${digits}(?:\\s?[-–~]\\s?${digits})?|[一二两三四五六七八九]成[一二三四五六七八九半]?`,
  'giu',
);

const limit =
  /(?:below|under|less than|at least|no less than|no more than|max\.?|min\.?|over|above|more than|around|about|roughly|approx\.?|~|≈|<|>|≤|≥|不低于|不少于|不超过|至少|最多|约|近|超过|超)\s?$/iu;

const latin =
  'bps|pp|pts?|points?|percent|pct|k|m|mn|bn|b|cr|lakh|million|billion|thousand|hours?|hrs?|h|days?|d|weeks?|months?|years?|minutes?|mins?|seconds?|x|times|units?|kwh|tons?|kg|stars|cities|stores|users|customers|orders|people|states';

const unit = new RegExp(
  `^\\s?(?:[%％‰★]|\\p{Script=Han}{1,4}|(?:${latin})(?![a-z]))?(?:\\s?[/·]\\s?(?:[a-z]{1,6}|㎡|\\p{Script=Han}{1,2}|\\d{1,2}))?(?:\\s(?:a|per)\\s[a-z]+)?\\+?(?:以[内上下]|左右|上下)?`,
  'iu',
);

/** Where a unit ends and the sentence goes on. */
const goesOn = /[到至降升提增减压达控目由从要再拉爬摸做]/u;

/** Figures in a text without its times, at offsets from its start. */
export function figuresIn(text: string, times: readonly Piece[], units: UnitTable): Piece[] {
  const rest = times.reduce(
    (left, { start, end }) => left.slice(0, start) + '\u0001'.repeat(end - start) + left.slice(end),
    text,
  );
  return [...rest.matchAll(number)].flatMap((match) => {
    const [core] = match;
    const after = rest.slice(match.index + core.length);
    // `3 of 10` is a share, which is not worked out.
    if (
      /^\s(?:of|in|out of)\s\d/iu.test(after) ||
      /\b(?:of|in)\s$/iu.test(rest.slice(0, match.index))
    )
      return [];
    const said = unit.exec(after)?.[0] ?? '';
    // `1m paying` may be minutes or millions, and is no 1.
    if (/^m(?![a-z])/u.test(after) && readQuantity(`${core}m`, units).value === undefined)
      return [];
    const cut = said.search(goesOn);
    const most = cut < 0 ? said : said.slice(0, cut);
    const end = longest(core, most, units);
    if (end === undefined) return [];
    const before = limit.exec(rest.slice(0, match.index))?.[0] ?? '';
    const whole = before + core + end;
    const isLimited = before !== '' && readQuantity(whole.trim(), units).value !== undefined;
    const start = match.index - (isLimited ? before.length : 0);
    const figure = isLimited ? whole : core + end;
    return [pieceAt(figure.trimEnd(), start)];
  });
}

/** The longest start of what follows a number with which it can be read. */
function longest(core: string, after: string, units: UnitTable): string | undefined {
  for (let end = after.length; end >= 0; end--)
    if (readQuantity((core + after.slice(0, end)).trim(), units).value) return after.slice(0, end);
  return undefined;
}
