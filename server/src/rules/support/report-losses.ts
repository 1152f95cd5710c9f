import type { RuleContext } from '../rule.ts';
import { type Loss, losses } from './economics.ts';

/** The rules that explain why figures do not come out well. */
export const explainLosses = {
  kpi: ['KPI302', 'KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI319'],
} as const;

/**
 * Reports the sums of a plan that do not come out well, each at its first figure.
 * @param concerns which of them the rule is about
 */
export function reportLosses(
  { plan, catalog, coverage, report }: RuleContext,
  concerns: (loss: Loss) => boolean,
): void {
  for (const loss of losses(plan, catalog, coverage)) {
    const [first, ...others] = loss.levels;
    if (!first || !concerns(loss)) continue;
    report({
      span: first.field.span,
      path: first.field.path,
      severity: { draft: loss.level, review: loss.level, approved: loss.approved ?? loss.level },
      data: { text: loss.message },
      about: { kpi: loss.entries.map(({ key }) => key) },
      related: others.map(({ field }) => ({
        span: field.span,
        message: { en: 'The number it is compared with', zh: '与之对照的数' },
      })),
    });
  }
}
