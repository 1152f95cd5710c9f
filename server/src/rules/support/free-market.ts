import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Plan } from '../../model/plan.ts';

/** Whether a market takes no fees in this plan, by its goals, levers, work and what it leaves out. */
export function isFreeMarket(plan: Plan): boolean {
  const { models, words, kpis } = builtinReading().freeMarket;
  const isCharged = [...plan.kpis, ...plan.economics].some(
    ({ id, baseline, target }) =>
      kpis.includes(id ?? '') && (baseline?.value !== undefined || target?.value !== undefined),
  );
  if (isCharged || !models.includes(plan.models[0]?.id ?? '')) return false;
  const texts = [
    plan.title?.text ?? '',
    ...plan.goals.flatMap(({ goal }) => goal?.text ?? []),
    ...plan.notDoing.map(({ text }) => text),
    ...plan.levers.flatMap((one) => [
      one.key,
      one.prose?.text ?? '',
      ...[...one.mechanisms, ...one.have].map(({ text }) => text),
    ]),
    ...plan.initiatives.map(({ key, name }) => name?.text ?? key),
    ...plan.economics.flatMap(({ target, baseline }) => [target?.text ?? '', baseline?.text ?? '']),
  ];
  return texts.some((text) => wordsIn(words, normalise(text)).length > 0);
}

/** Whether a KPI with a target shows what such a market lives on instead. */
export function earnsElsewhere({ kpis }: Plan): boolean {
  const { income } = builtinReading().freeMarket;
  return kpis.some(
    ({ key, target }) => target?.value && wordsIn(income, normalise(key)).length > 0,
  );
}
