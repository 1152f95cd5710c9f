import type { Plan } from '../model/plan.ts';
import { compareSeverity, type Finding } from './finding.ts';
import { findRule } from './index.ts';

/** A first draft is asked for at most this much more at a time. */
export const mostQuestions = 5;

/**
 * What is shown of a plan's findings where a person writes. In a draft those about what is written all stay; of those that only ask for
 * more the weightiest do.
 * @returns the findings to show, in their order, and how many more there are
 */
export function inFirstDraft(
  findings: readonly Finding[],
  status: Plan['status'] | (string & {}),
): { readonly shown: readonly Finding[]; readonly more: number } {
  if (status !== 'draft') return { shown: findings, more: 0 };
  // Hints are quiet already.
  const questions = findings.filter((one) => asks(one) && one.severity !== 'hint');
  const turns = turnsOf(questions);
  const weighty = new Set(
    [...questions]
      .sort(
        (a, b) =>
          compareSeverity(b.severity, a.severity) ||
          (turns.get(a) ?? 0) - (turns.get(b) ?? 0) ||
          tierOf(a) - tierOf(b),
      )
      .slice(0, mostQuestions),
  );
  return {
    shown: findings.filter((one) => weighty.has(one) || !questions.includes(one)),
    more: questions.length - weighty.size,
  };
}

/** How often the rule of each finding has asked before it: one question of each kind says more than five of one. */
function turnsOf(questions: readonly Finding[]): ReadonlyMap<Finding, number> {
  const counts = new Map<string, number>();
  const turns = new Map<Finding, number>();
  for (const one of questions) {
    const turn = counts.get(one.rule) ?? 0;
    turns.set(one, turn);
    counts.set(one.rule, turn + 1);
  }
  return turns;
}

function asks({ rule }: Finding): boolean {
  return findRule(rule)?.asksForMore === true;
}

function tierOf({ rule }: Finding): number {
  return findRule(rule)?.tier ?? 1;
}
