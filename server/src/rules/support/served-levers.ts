import type { Initiative, LeverEntry, Plan } from '../../model/plan.ts';

/** The levers of a plan that an initiative serves, by their keys or their ids. */
export function servedLevers({ levers }: Plan, one: Initiative): readonly LeverEntry[] {
  return levers.filter(({ key, id }) =>
    one.levers.some((ref) => ref.text === key || (id !== undefined && ref.id === id)),
  );
}
