import { builtinReading } from '../../catalog/reading.ts';
import type { Text } from '../../text/language.ts';
import { fillMessage } from '../../text/message.ts';
import { defineRule, type Severity } from '../rule.ts';
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
  message: { en: '{text}', zh: '{text}' },
  yieldsTo: { kpi: ['KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI319', 'KPI320'] },
  check({ plan, catalog, coverage, report }) {
    // One wrong figure breaks several sums: each figure is reported once.
    const reported = new Set<string>();
    const sums = [...workedSums(plan, catalog, coverage), ...workedGrowths(plan, catalog)];
    for (const worked of sums) {
      if (!isOff(worked) || worked.keys.some((key) => reported.has(key))) continue;
      for (const key of worked.keys) reported.add(key);
      const { result, terms, keys } = worked;
      const { field } = result.level;
      const said = textOf(worked);
      report({
        span: field.span,
        path: field.path,
        severity: said.severity,
        data: { text: said.text },
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

/** What is said, and how sure it is. */
function textOf(worked: Worked): { readonly text: Text; readonly severity: Severity } {
  const { sum, result, computed, terms } = worked;
  const { arithmeticMessages } = builtinReading();
  const factor = (sum.factors ?? []).find((one) => isNear(computed, result.number * one, sum));
  const part = (sum.factors ?? []).find((one) => isNear(computed * one, result.number, sum));
  const kind = sum.changeOf
    ? 'growth'
    : factor !== undefined
      ? 'factor'
      : part !== undefined
        ? 'factorBelow'
        : sum.atMost
          ? 'atMost'
          : sum.plus
            ? 'sum'
            : 'product';
  const data = {
    parts: partsText(terms),
    computed: numberText(computed, result),
    result: result.name,
    value: written(result),
    factor: factor ?? part ?? '',
    ...worked.growth,
  };
  return {
    text: fillMessage(arithmeticMessages[kind] ?? { en: '{text}', zh: '{text}' }, data),
    severity: (factor ?? part) ? 'info' : (sum.level ?? 'warning'),
  };
}

function isNear(a: number, b: number, { tolerance = 0 }: { readonly tolerance?: number }): boolean {
  return Math.abs(a / b - 1) <= tolerance;
}
