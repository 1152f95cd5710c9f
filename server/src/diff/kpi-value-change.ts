import type { Quantity } from '../model/grammar/value.ts';
import { valuesOf } from '../model/kpi-values.ts';
import { equal } from '../model/numbers.ts';
import type { KpiEntry } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import { type Change, change, type Direction, type Side, textOf } from './change.ts';
import type { Difference } from './compare.ts';
import { growth, growthText } from './measure.ts';
import { currencyChange } from './money-change.ts';
import { fieldName } from './names.ts';

/** The change of a baseline, a target or a checkpoint in words. */
export function valueChange(
  difference: Difference,
  name: Text,
  from: KpiEntry | undefined,
  to: KpiEntry | undefined,
  before: Side,
  after: Side,
): Change[] {
  const field = difference.path[2] === 'baseline' ? 'baseline' : 'target';
  const a = from && valuesOf(before.catalog, from);
  const b = to && valuesOf(after.catalog, to);
  const currencies = currencyChange(difference);
  // Amounts in two currencies are not compared.
  const [was, is] = currencies ? [] : [a?.[field]?.number, b?.[field]?.number];
  const bounds = [from, to].map((kpi) => kpi?.[field]?.value?.bound);
  const width = rangeWord(from?.[field]?.value?.range, to?.[field]?.value?.range);
  // Four days are 96 hours.
  const isSame = was !== undefined && is !== undefined && equal(was, is);
  if (isSame && bounds[0] === bounds[1] && !width) return [];
  const size = was === undefined || is === undefined ? undefined : growth(was, is);
  const better =
    b?.known && b.known.direction !== 'context'
      ? b.known.direction === 'higher'
        ? 1
        : -1
      : ownDirection(a, b);
  const sign =
    was === undefined || is === undefined
      ? 0
      : Math.sign(is - was) * better * (field === 'target' ? 1 : -1);
  const direction: Direction | undefined = sign > 0 ? 'bolder' : sign < 0 ? 'weaker' : undefined;
  const word = (direction && words[direction]) ?? width;
  const label = fieldName(difference.path);
  const data = {
    name,
    label,
    before: textOf(difference.before?.value) ?? '-',
    after: textOf(difference.after?.value) ?? '-',
    ...currencies,
    size: growthText(size),
    word: word ?? '',
  };
  return [
    change(
      difference,
      !difference.before ? 'added' : !difference.after ? 'removed' : 'changed',
      {
        en: `{name}: {label} {before} → {after}{size}${word ? ', {word}' : ''}`,
        zh: `{name}：{label} {before} → {after}{size}${word ? '，{word}' : ''}`,
      },
      data,
      { ...(direction && { direction }), ...(size !== undefined && { size }) },
    ),
  ];
}

type Range = Quantity['range'];

/** Whether a range of values became narrower or wider; a single value is the narrowest. */
function rangeWord(before: Range, after: Range): Text | undefined {
  const [was, is] = [before, after].map((range) => (range ? range.high - range.low : 0));
  if (was === undefined || is === undefined || equal(was, is)) return undefined;
  return is < was
    ? { en: 'range narrowed', zh: '区间收窄' }
    : { en: 'range widened', zh: '区间放宽' };
}

/** An unknown KPI is assumed to improve in the direction of its target. */
function ownDirection(...values: readonly (ReturnType<typeof valuesOf> | undefined)[]): number {
  for (const level of values)
    if (level?.baseline && level.target)
      return Math.sign(level.target.number - level.baseline.number);
  return 0;
}

const words: Readonly<Record<Direction, Text>> = {
  bolder: { en: 'bolder', zh: '要求更高' },
  weaker: { en: 'weaker', zh: '要求更低' },
};
