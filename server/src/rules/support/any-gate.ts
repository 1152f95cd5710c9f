import { builtinReading } from '../../catalog/reading.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Plan } from '../../model/plan.ts';
import { has, textsOf } from './gates.ts';

/** Whether anything in a plan says when something goes on. */
export function hasGate(plan: Plan, { anywhere }: Coverage): boolean {
  const { mechanisms, words, conditions } = builtinReading().proof.gates;
  const texts = [
    ...plan.initiatives.flatMap(textsOf),
    ...plan.phases.flatMap(({ key, name, goal }) => [key, name?.text, goal?.text]),
    ...plan.goals.map(({ goal }) => goal?.text),
    ...plan.notDoing.map(({ text }) => text),
    ...plan.risks.map(({ response }) => response?.text),
    ...plan.levers.flatMap(({ mechanisms }) => mechanisms.map(({ text }) => text)),
  ];
  return (
    plan.phases.some(({ gate }) => gate) ||
    plan.initiatives.some(({ gate }) => gate) ||
    plan.assumptions.some(({ checkBy, affects }) => checkBy && affects.length > 0) ||
    mechanisms.some((id) => anywhere.has(id)) ||
    has(words, texts) ||
    has(conditions, texts)
  );
}
