import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import type { Measures } from '../../catalog/types.ts';
import { type Calendar, type DateUnit, readDate } from '../../model/grammar/date.ts';
import { isoMonth } from '../../model/grammar/day.ts';
import { statisticsIn } from './figures.ts';

/** A number in a text, with its scale applied. */
export interface NumberInText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** What a brief says: the source text that a plan is held against. */
export interface Brief {
  readonly has: (number: number) => boolean;
  /** Both ends of a date are said, as its beginning or end; of a year, any month. */
  readonly hasDate: (unit: DateUnit) => boolean;
  readonly names: (text: string) => boolean;
}

/** Maximum length of a brief in UTF-16 code units. */
const longest = 500_000;

/** Dates in running text, by their form. */
const dateForms = [
  /(?<![\d.,])(?:19|20)\d{2}\s?[-./年]\s?(?:0?[1-9]|1[0-2])(?!\d)(?:\s?[-./月]\s?\d{1,2}(?!\d)日?)?月?/u,
  /(?<![\d.,])(?:19|20)\d{2}\s?-?[QH][1-4](?!\d)/u,
  /(?<![\d.,])(?:19|20)\d{2}\s?年?\s?[上下]半年/u,
  /(?:[QH][1-4]|\p{L}{3,9}\.?)\s'?(?:19|20)\d{2}(?![\d.,]\d)/u,
  /FY\s?'?\d{2,4}(?:\s?[QH][1-4])?/u,
  /(?<![\d.,])(?:19|20)\d{2}年?(?![\d.,]?\d)/u,
  /(?<![\d.])(?:0?[1-9]|1[0-2])\s?月[底末初]?/u,
  /(?<!\p{L})[QH][1-4](?!\d)/u,
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?)\b/u,
  /\b(?:Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/u,
  /[上下]半年|[一二三四]季度|年底|年末/u,
];
/** `2027-03`, `2027年3月`, `March 2027`, `Q3 2027`, `3月`, `下半年`. */
const dates = new RegExp(dateForms.map(({ source }) => source).join('|'), 'giu');

/** Numbers of a text without those that are parts of dates: `1.2M`, `8000万`, `3.2%`. */
export function numbersIn(measures: Measures, text: string): NumberInText[] {
  const plain = text.replace(dates, (date) => ' '.repeat(date.length));
  const found = [...plain.matchAll(numberPattern(measures))].map((hit): NumberInText => {
    const [whole, digits = '', scale = ''] = hit;
    const factor = factors(measures).get(scale.trim().toLowerCase()) ?? 1;
    return {
      text: whole.trim(),
      start: hit.index,
      end: hit.index + whole.trimEnd().length,
      number: Number(digits.replaceAll(',', '')) * factor,
    };
  });
  return found;
}

/** What a brief says, for repeated questions. */
export function briefOf(measures: Measures, raw: string, calendar: Calendar): Brief {
  const text = raw.slice(0, longest);
  const words = normalise(text);
  const said = [
    ...numbersIn(measures, text).map(({ number }) => number),
    ...statisticsIn(text).map(({ number }) => number),
    ...numbersInWords(text),
  ];
  const months = new Set<string>(
    [...text.matchAll(dates)].flatMap(([date]) => {
      const unit = readDate(date.trim(), calendar).value;
      return unit ? [isoMonth(unit.start), isoMonth(unit.end)] : [];
    }),
  );
  return {
    has: (number) => said.some((one) => Math.abs(one - number) <= 1e-9 * Math.abs(number)),
    hasDate: ({ start, end, precision }) =>
      precision === 'year'
        ? [...months].some((one) => one >= isoMonth(start) && one <= isoMonth(end))
        : months.has(isoMonth(start)) && months.has(isoMonth(end)),
    names: (name) => words.includes(normalise(name)),
  };
}

/** Small numbers that are written in words: `twelve cities`, `三个城市`. */
function numbersInWords(text: string): number[] {
  const { en, zh } = builtinReading().timeWords.numbers;
  const words = new Set(text.toLowerCase().match(/[a-z]+/g));
  return [...en, ...zh].flatMap((word, index) => {
    const isThere = index < en.length ? words.has(word) : text.includes(word);
    return isThere ? [(index % en.length) + 1] : [];
  });
}

const patterns = new WeakMap<Measures, RegExp>();
const scales = new WeakMap<Measures, ReadonlyMap<string, number>>();

function factors(measures: Measures): ReadonlyMap<string, number> {
  const known = scales.get(measures);
  if (known) return known;
  const made = new Map(
    Object.entries(measures.scale).map(([word, factor]) => [word.toLowerCase(), factor]),
  );
  scales.set(measures, made);
  return made;
}

function numberPattern(measures: Measures): RegExp {
  const known = patterns.get(measures);
  if (known) return known;
  const words = [...factors(measures).keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(
    `(?<![\\p{L}\\p{N}_.-])(?:[¥￥$€£]\\s?)?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(\\s?(?:${words.join('|')})(?![a-z]))?(?:\\s?[%％‰])?`,
    'giu',
  );
  patterns.set(measures, made);
  return made;
}
