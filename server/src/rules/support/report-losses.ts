import type { RuleContext } from '../rule.ts';
import { type Loss, losses } from './break-even/losses.ts';

/** The rules that explain why figures do not come out well. */
export const explainLosses = {
  kpi: ['KPI302', 'KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI315', 'KPI319'],
} as const;

/**
 * Reports the economics of a plan that do not come out well, each at its first figure.
 * @param concerns which of them the rule is about
 * @param variant the message of the rule that takes `{text}`, if it is not the first
 */
export function reportLosses(
  { plan, catalog, coverage, report }: RuleContext,
  concerns: (loss: Loss) => boolean,
  variant?: string,
): void {
  for (const loss of losses(plan, catalog, coverage)) {
    if (!concerns(loss)) continue;
    report({
      span: loss.place.span,
      path: loss.place.path,
      severity: {
        draft: loss.level === 'error' ? 'warning' : loss.level,
        review: loss.level,
        approved: loss.approved ?? loss.level,
      },
      ...(variant !== undefined && { variant }),
      data: { text: loss.message },
      about: { kpi: loss.keys },
      related: loss.terms
        .filter(({ level }) => level.field.span !== loss.place.span)
        .map(({ level }) => ({
          span: level.field.span,
          message: { en: 'The number it is compared with', zh: '与之对照的数' },
        })),
    });
  }
}
