import type { Plan, TextField } from '../../model/plan.ts';

/** The plan's statements about itself: title, summary and the names of its initiatives. */
export function headlines(plan: Plan): TextField[] {
  return [plan.title, plan.summary, ...plan.initiatives.map((one) => one.name)].flatMap(
    (field) => field ?? [],
  );
}
