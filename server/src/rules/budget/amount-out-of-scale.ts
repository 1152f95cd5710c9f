import type { Catalog } from '../../catalog/catalog.ts';
import { exceeds } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { addable, type Budgeted, scaleFactor } from '../support/money.ts';

const limit = 100;
const least = 3;

export default defineRule({
  code: 'BUD507',
  name: 'amount-out-of-scale',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Amount of a different order of magnitude', zh: '金额数量级异常' },
  why: {
    en: 'A missing scale makes every total of the plan wrong.',
    zh: '漏写一个单位，整份计划的汇总都会出错。',
  },
  message: {
    en: '{id}: {amount} is {factor} times {direction} than the others. Missing {scale}?',
    zh: '“{id}”的 {amount} 与其他举措相差 {factor} 倍，是否漏写“{scale}”？',
  },
  variants: {
    plain: {
      en: '{id}: {amount} is {factor} times {direction} than the others. Is the scale right?',
      zh: '“{id}”的 {amount} 与其他举措相差 {factor} 倍，数量级是否有误？',
    },
  },
  check({ plan, catalog, report }) {
    const paid = addable(plan).filter(({ money }) => money.number > 0);
    if (paid.length < least) return;
    const median = medianOf(paid.map(({ money }) => money.number));
    for (const one of paid) {
      const { number } = one.money;
      const factor = Math.max(number / median, median / number);
      if (!exceeds(factor, limit)) continue;
      const missing =
        number < median && one.money.scale === undefined
          ? missingScale(catalog, paid, number, median)
          : undefined;
      report({
        span: one.field.span,
        path: one.field.path,
        ...(missing === undefined && { variant: 'plain' }),
        data: {
          id: one.initiative.key,
          amount: one.field.text,
          factor: Math.round(factor),
          direction: number < median ? { en: 'smaller', zh: '小' } : { en: 'larger', zh: '大' },
          scale: missing ?? '',
        },
        about: { initiative: one.initiative.key },
        fixes: () => (missing === undefined ? [] : addScale(plan, one, missing)),
      });
    }
  },
});

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [
    sorted[sorted.length % 2 === 1 ? middle : middle - 1],
    sorted[middle],
  ];
  return (low + high) / 2;
}

/**
 * The scale used in the plan with which the amount is closest to the others; undefined if none is
 * close.
 */
function missingScale(
  catalog: Catalog,
  paid: readonly Budgeted[],
  number: number,
  median: number,
): string | undefined {
  const away = (scale: string): number =>
    Math.abs(Math.log((number * scaleFactor(catalog.measures, scale)) / median));
  const [best] = paid.flatMap(({ money }) => money.scale ?? []).sort((a, b) => away(a) - away(b));
  return best !== undefined && away(best) <= Math.log(limit) ? best : undefined;
}

function addScale(plan: Plan, { field }: Budgeted, scale: string): Fix[] {
  const text = field.text.replace(/\d[\d,.]*/, (digits) => `${digits}${scale}`);
  return suggestion({ en: `Write ${text}`, zh: `改为 ${text}` }, editPart(plan, field, text));
}
