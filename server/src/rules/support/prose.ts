import type { Plan, TextField } from '../../model/plan.ts';

/** The plan's running text: everything that is neither a name to refer to nor a number. */
export function proseOf(plan: Plan): TextField[] {
  const fields = [
    plan.title,
    plan.summary,
    plan.shift?.from,
    plan.shift?.to,
    ...plan.levers.flatMap((one) => [one.prose, one.why, one.note, one.waive?.reason]),
    ...plan.kpis.flatMap((one) => [one.measure, one.why, one.scope]),
    ...plan.initiatives.flatMap((one) => [one.name, one.note]),
    ...plan.assumptions.map((one) => one.assume),
    ...plan.risks.flatMap((one) => [one.risk, one.response, one.trigger]),
    ...plan.sources.flatMap((one) => [one.title, one.note]),
  ];
  return fields.flatMap((field) => field ?? []);
}

/** What the plan says about itself to others: title, summary and the names of its work. */
export function headlines(plan: Plan): TextField[] {
  return [plan.title, plan.summary, ...plan.initiatives.map((one) => one.name)].flatMap((field) => field ?? []);
}
