import type { Plan, TextField } from '../../model/plan.ts';

/** What the plan says about itself to others: title, summary and the names of its work. */
export function headlines(plan: Plan): TextField[] {
  return [plan.title, plan.summary, ...plan.initiatives.map((one) => one.name)].flatMap(
    (field) => field ?? [],
  );
}
