import { defineRule } from '../rule.ts';
import { workedGrowths } from '../support/growth-sums.ts';
import { namedText, numberText, partsText, recalculated, written } from '../support/sum-texts.ts';
import { type Worked, workedSums } from '../support/sums.ts';

export default defineRule({
  code: 'KPI315',
  name: 'contradicting-numbers',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Numbers contradict each other', zh: '数字互相矛盾' },
  why: {
    en: 'Numbers that depend on each other cannot be chosen independently.',
    zh: '有算术关系的数字不能各定各的。',
  },
  message: {
    en: '{parts} give {computed}, but {result} says {value}. One of the numbers is wrong, or they cover different things.',
    zh: '{parts} = {computed}，而 {result} 写的是 {value}：要么有一个数写错，要么口径不同。',
  },
  variants: {
    sum: {
      en: '{parts} leave {computed}, but {result} says {value}.',
      zh: '{parts} 得 {computed}，而 {result} 写的是 {value}。',
    },
    atMost: {
      en: '{parts} leave at most {computed}, but {result} is to reach {value}. Which other cost falls, or which income is missing?',
      zh: '{parts} 最多剩 {computed}，而 {result} 目标为 {value}。还有哪项费用下降，或漏了哪项收入？',
    },
    factor: {
      en: '{parts} give {computed}, {factor} times {result} ({value}). Is a month compared with a year?',
      zh: '{parts} = {computed}，是 {result}({value}) 的 {factor} 倍，是否把月度与年度混用？',
    },
    part: {
      en: '{parts} give {computed}, and {result} ({value}) is {factor} times that. Is a month compared with a year?',
      zh: '{parts} = {computed}，而 {result}({value}) 是它的 {factor} 倍，是否把月度与年度混用？',
    },
    growth: {
      en: '{result} says {value}, but {of} goes from {from} to {to}, which is {computed}.',
      zh: '{result} 写 {value}，而 {of} 由 {from} 到 {to}，增幅为 {computed}。',
    },
  },
  yieldsTo: { kpi: ['KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI319', 'KPI320'] },
  check({ plan, catalog, coverage, report }) {
    // One wrong figure breaks several sums: each figure is reported once.
    const reported = new Set<string>();
    const sums = [...workedSums(plan, catalog, coverage), ...workedGrowths(plan, catalog)];
    for (const worked of sums) {
      if (!isOff(worked) || worked.keys.some((key) => reported.has(key))) continue;
      for (const key of worked.keys) reported.add(key);
      const { sum, result, computed, terms, keys, growth } = worked;
      const { field } = result.level;
      const { variant, factor } = kindOf(worked);
      report({
        span: field.span,
        path: field.path,
        severity: factor === undefined ? (sum.level ?? 'warning') : 'info',
        ...(variant !== undefined && { variant }),
        data: {
          parts: partsText(terms),
          computed: numberText(computed, result),
          result: result.name,
          value: written(result),
          factor: factor ?? '',
          ...growth,
        },
        about: { kpi: keys },
        related: terms.flatMap(({ term }) =>
          typeof term === 'number'
            ? []
            : [{ span: term.level.field.span, message: namedText(term) }],
        ),
        fixes: () => recalculated(plan, catalog.measures, worked),
      });
    }
  },
});

/** The difference is larger than rounding and different ways of counting explain. */
function isOff({ sum, result, computed }: Worked): boolean {
  const more = result.number - computed;
  if (sum.atMost && more <= 0) return false;
  const difference = Math.abs(more);
  if (sum.points !== undefined) return difference * 100 > sum.points;
  if (sum.abs !== undefined) return difference > sum.abs;
  return difference / Math.abs(result.number) > (sum.tolerance ?? 0);
}

/** Which sentence tells it, and the factor between a month and a year if there is one. */
function kindOf(worked: Worked): { readonly variant?: string; readonly factor?: number } {
  const { sum, result, computed } = worked;
  const { factors = [], tolerance = 0 } = sum;
  const isNear = (a: number, b: number): boolean => Math.abs(a / b - 1) <= tolerance;
  const factor = factors.find((one) => isNear(computed, result.number * one));
  if (factor !== undefined) return { variant: 'factor', factor };
  const part = factors.find((one) => isNear(computed * one, result.number));
  if (part !== undefined) return { variant: 'part', factor: part };
  if (sum.changeOf !== undefined) return { variant: 'growth' };
  if (sum.atMost) return { variant: 'atMost' };
  return sum.plus ? { variant: 'sum' } : {};
}
