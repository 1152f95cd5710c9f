import type { Measures } from '../../catalog/types.ts';

/** A figure in prose. */
export interface FigureInText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** Id of a unit. */
  readonly unit: string;
}

const percent = /(?<![\d.])(\d+(?:\.\d+)?)\s*(?:%|％|percent\b|per cent\b)/giu;
const percentZh = /百分之([零一二三四五六七八九十百]{1,5})/gu;
/** `三成`, `两成半`: tenths, but not words such as 成本 and 成交. */
const tenths =
  /([一二两三四五六七八九十]|\d(?:\.\d)?)\s*成(半)?(?!本|功|为|交|立|员|长|熟|就|果|品|分|型|绩|效|都|不变|人|片|像|套|行|色)/gu;
const times =
  /((?<![\d.])\d+(?:\.\d+)?|[两三四五六七八九十])\s*倍|(?<![\d.])(\d+(?:\.\d+)?)\s*(?:times\b|-?fold\b|x\b)|\b(twice|threefold|tenfold)\b/giu;
const lengths =
  /(?<![\d.])(\d+(?:\.\d+)?)\s*-?(days?|hours?|minutes?|weeks?|天|日|小时|分钟|周)/giu;
const digits = '零一二三四五六七八九十';

/** Percentages, tenths and durations in a text, in order. */
export function figuresIn(measures: Measures, text: string): FigureInText[] {
  const found = [...statisticsIn(text).filter(({ unit }) => unit === 'percent')];
  for (const hit of text.matchAll(lengths)) {
    const word = (hit[2] ?? '').toLowerCase();
    const unit = [...measures.units.values()].find(
      (one) => measures.time[one.id] !== undefined && one.spellings.includes(word),
    );
    if (unit)
      found.push({
        text: hit[0],
        start: hit.index,
        end: hit.index + hit[0].length,
        number: Number(hit[1]),
        unit: unit.id,
      });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Statistics in a text: percentages, tenths (`四成`) and multiples. */
export function statisticsIn(text: string): FigureInText[] {
  const found: FigureInText[] = [];
  const add = (hit: RegExpExecArray, number: number, unit: string): void => {
    found.push({ text: hit[0], start: hit.index, end: hit.index + hit[0].length, number, unit });
  };
  for (const hit of text.matchAll(percent)) add(hit, Number(hit[1]), 'percent');
  for (const hit of text.matchAll(percentZh)) add(hit, chineseNumber(hit[1] ?? ''), 'percent');
  for (const hit of text.matchAll(tenths))
    add(hit, 10 * chineseNumber(hit[1] ?? '') + (hit[2] ? 5 : 0), 'percent');
  for (const hit of text.matchAll(times)) add(hit, Number(hit[1] ?? hit[2] ?? 2), 'times');
  return found.sort((a, b) => a.start - b.start);
}

/** Chinese numerals up to a hundred. */
function chineseNumber(text: string): number {
  if (/^[\d.]+$/.test(text)) return Number(text);
  if (text === '百') return 100;
  const of = (character: string): number =>
    character === '两' ? 2 : Math.max(0, digits.indexOf(character));
  const ten = text.indexOf('十');
  if (ten < 0) return of(text.slice(-1));
  return (
    (ten === 0 ? 1 : of(text.charAt(ten - 1))) * 10 +
    (ten === text.length - 1 ? 0 : of(text.slice(-1)))
  );
}
