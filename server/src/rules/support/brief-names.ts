import type { DateUnit } from '../../model/grammar/date.ts';
import type { Period } from '../../model/grammar/period-type.ts';
import type { Plan, ReadField, TextField } from '../../model/plan.ts';

/** Every date and period of a plan that could be read. */
export function datesOf(plan: Plan): readonly (ReadField<DateUnit> | ReadField<Period>)[] {
  const kpis = plan.kpis.flatMap(({ due, asOf, checkpoints }) => [
    due,
    asOf,
    ...checkpoints.map(({ date }) => date),
  ]);
  const work = [...plan.initiatives, ...plan.phases];
  return [
    plan.period,
    ...kpis,
    ...work.flatMap(({ when, gate }) => [when, gate?.by]),
    ...plan.initiatives.flatMap(({ milestones }) => milestones.map(({ date }) => date)),
    ...plan.assumptions.map(({ checkBy }) => checkBy),
    ...plan.goals.map(({ due }) => due),
    ...plan.decisions.map(({ date }) => date),
  ].filter((field) => field !== undefined);
}

/** People, the company and its competitors. */
export function namesOf(plan: Plan): readonly TextField[] {
  const owned = [
    ...plan.kpis,
    ...plan.initiatives,
    ...plan.assumptions,
    ...plan.risks,
    ...plan.goals,
    ...plan.levers,
  ];
  const competitors = plan.market?.competitors.map(({ name }) => name) ?? [];
  return [
    plan.company,
    plan.owner,
    ...plan.reviewers,
    ...owned.map(({ owner }) => owner),
    ...competitors,
  ].filter((field) => field !== undefined);
}
