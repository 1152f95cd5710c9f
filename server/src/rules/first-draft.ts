import type { Plan } from '../model/plan.ts';
import { compareSeverity, type Finding } from './finding.ts';
import { findRule } from './index.ts';

/** Maximum number of requests for more content in a first draft. */
export const mostQuestions = 5;

/**
 * The findings to show in an editor. In a draft all findings about existing content stay; of those
 * that only ask for more content, the most important ones do.
 * @returns the findings to show, in their order, and the number of hidden ones
 */
export function inFirstDraft(
  findings: readonly Finding[],
  status: Plan['status'] | (string & {}),
): { readonly shown: readonly Finding[]; readonly more: number } {
  if (status !== 'draft') return { shown: findings, more: 0 };
  // Hints are unobtrusive anyway.
  const questions = findings.filter((one) => asks(one) && one.severity !== 'hint');
  const turns = turnsOf(questions);
  const weighty = new Set(
    [...questions]
      .sort(
        (a, b) =>
          compareSeverity(b.severity, a.severity) ||
          (turns.get(a) ?? 0) - (turns.get(b) ?? 0) ||
          Number(isFirst(b)) - Number(isFirst(a)) ||
          tierOf(a) - tierOf(b),
      )
      .slice(0, mostQuestions),
  );
  return {
    shown: findings.filter((one) => weighty.has(one) || !questions.includes(one)),
    more: questions.length - weighty.size,
  };
}

/**
 * For each finding, the number of earlier findings of its rule: one of each kind is more helpful
 * than five of the same.
 */
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
  return findRule(rule)?.asksForMore !== undefined;
}

function isFirst({ rule }: Finding): boolean {
  return findRule(rule)?.asksForMore === 'first';
}

function tierOf({ rule }: Finding): number {
  return findRule(rule)?.tier ?? 1;
}
