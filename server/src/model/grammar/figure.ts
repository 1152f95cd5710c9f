// A figure of a plan with a remark beside it, as people note it.
import { percentUnit, type UnitTable } from './units.ts';
import { longest, type Quantity, type ReadQuantity, readQuantity } from './value.ts';

/** Maximum number of remarks around one figure. */
const most = 3;

/** A figure for less than a year, or for each of something, is not the figure of the KPI. */
const isForPart =
  /\bq[1-4]|quarter|month|week|\bdays?\b|half|\bh[12]\b|\dm\b|半年|季|月|周|日|天|前|首|each|every|\bper\b|each|每|\/|ytd|launch/iu;

const ends: readonly RegExp[] = [
  /\s?[?？]$/u,
  /\s?[(（]([^()（）]{1,60})[)）]$/u,
  /\s?[,，;；]\s?([^\d,，;；>→]{2,60})$/u,
  /\s(?:in|for|during|through)\s(?:fy\s?)?(?:19|20)\d{2}$/iu,
  /\s(?:by|until)\s\S.*$/iu,
  /\s(?:in\s|for\s)?fy\s?\d{2,4}$/iu,
  /,?\s(?:(?:mid|medium|long)[- ]term|constant currency|overall|in total)$/iu,
];

/** Approximate figures as people say them, and how they are written: `近九成`, `一亿不到`. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/^(?:近|接近|将近|差不多)\s?(?=[\d一二两三四五六七八九十])/u, '约 '],
  [/^(\S+?)不到$/u, '不到 $1'],
  [/(?<=\S)\s?(?:上下|左右)$/u, ''],
  [/^十万级$/u, '10万'],
  [/^百万级$/u, '100万'],
  [/^千万级$/u, '1000万'],
  [/^亿级$/u, '1亿'],
];

const starts = /^(?:目标|target|goal)\s?[:：]?\s?(?=[^\s\p{L}]|[不约至超])/iu;

/**
 * Reads `358M in 2018`, `53M (2013, approx.)`, `约 15%？`, `目标 <2%(口径:成交后14天)`: the figure
 * alone. The text of the quantity is the whole one.
 * @returns what `readQuantity` says where there is no remark, or one that changes the figure
 */
export function readFigure(raw: string, units: UnitTable): ReadQuantity {
  const read = readQuantity(raw, units);
  if (raw.length > longest) return read;
  const text = raw.trim();
  const written = spoken.reduce((left, [from, to]) => left.replace(from, to), text);
  const said = written === text ? undefined : readQuantity(written, units).value;
  if (said && (read.problem || /(?:不到|上下|左右)$/u.test(text)))
    return { value: { ...said, text } };
  if (read.problem !== 'words') return read;
  const whole = bareFigure(text, units, false);
  // A rate is the same thing in a quarter as in a year.
  const rate = whole ?? bareFigure(text, units, true);
  const value = whole ?? (rate?.units.includes(percentUnit) && !rate.change ? rate : undefined);
  return value ? { value: { ...value, text } } : read;
}

function bareFigure(text: string, units: UnitTable, isRate: boolean): Quantity | undefined {
  let bare = text.replace(starts, '').replace(isRate ? inQuarter : /$^/, '');
  for (let round = 0; round <= most; round++) {
    const { value } = readQuantity(bare, units);
    if (value) return value;
    const less = withoutRemark(bare, isRate);
    if (less === undefined) return undefined;
    bare = less;
  }
  return undefined;
}

const inQuarter = /\s(?:in|for)\s(?:q[1-4]|h[12])(?:\s(?:fy\s?)?\d{2,4})?$/iu;

function withoutRemark(text: string, isRate: boolean): string | undefined {
  for (const pattern of ends) {
    const [all, remark = ''] = pattern.exec(text) ?? [];
    // What is counted may have days in it: `口径：成交后14天`.
    if (all === undefined || (!isRate && isForPart.test(remark) && !remark.startsWith('口径')))
      continue;
    const bare = text.slice(0, -all.length).trim();
    if (/\d/.test(bare)) return bare;
  }
  return undefined;
}
