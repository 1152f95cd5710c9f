// Goals that nobody can call reached: what they are judged by has no figure.
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { KpiEntry, Plan, TextField } from '../../model/plan.ts';
import type { Goal } from '../../model/plan-sections.ts';
import { openTargets } from './open-targets.ts';
import { hasFigure } from './watching.ts';

/** A goal with the KPIs or the key results that it is judged by. */
export interface JudgedGoal {
  readonly goal: Goal;
  /** Empty where it is judged by key results in words. */
  readonly kpis: readonly KpiEntry[];
}

/**
 * The goals without a figure to reach: neither in their texts, nor as the target of a KPI that they
 * name, nor in a key result. Empty where most KPIs have no target, which is said once for all.
 */
export function goalsWithoutFigure(plan: Plan): readonly JudgedGoal[] {
  if (openTargets(plan).length > 0) return [];
  return plan.goals.flatMap((goal) => {
    const named = goal.kpis.flatMap(({ id, text }) =>
      plan.kpis.filter(({ key, name }) => [id, text].includes(key) || name?.text === text),
    );
    const isJudged = named.length > 0 || goal.results.length > 1;
    const texts = [goal.goal, ...goal.results, ...named.flatMap(targetsOf)];
    return isJudged && !texts.some((field) => field && isReached(field.text))
      ? [{ goal, kpis: named }]
      : [];
  });
}

/** A figure, `收入增速≥GTV增速`, or `盈利`: it can be told when it is reached. */
function isReached(text: string): boolean {
  return hasFigure(text) || zero.test(text);
}

const zero = /[≥≤]|^(?:盈利|转正|打平|扭亏|盈亏平衡|profit(?:able)?|positive|break[- ]?even)$/iu;

/** What a KPI has to reach; where it stands today is no target. */
function targetsOf({
  baseline,
  target,
  line,
  checkpoints,
}: KpiEntry): readonly (TextField | undefined)[] {
  const isHeld = target && wordsIn(builtinReading().holdWords, normalise(target.text)).length > 0;
  return [
    // `20.8% -> hold`
    isHeld ? baseline : undefined,
    target,
    target ? undefined : line,
    ...checkpoints.map(({ value }) => value),
  ];
}
