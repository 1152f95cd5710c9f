import type { Plan } from '../../model/plan.ts';
import type { Reads } from '../../model/reads.ts';

interface Remembered<T> {
  readonly value: T;
  /** What was looked at to work it out. */
  readonly from: Reads | undefined;
}

/**
 * Something worked out once for a plan and used by several rules. Whoever asks counts as having looked at everything it was made from.
 * @param make what to work out; may look at the plan and at values that never change for a plan
 */
export function remembered<T, A extends readonly unknown[]>(
  make: (plan: Plan, ...rest: A) => T,
): (plan: Plan, ...rest: A) => T {
  return (plan, ...rest) => {
    const { watch, memo } = plan;
    let found = memo.get(make) as Remembered<T> | undefined;
    if (!found) {
      const before = watch?.copy();
      watch?.clear();
      const value = make(plan, ...rest);
      found = { value, from: watch?.copy() };
      memo.set(make, found);
      if (before) watch?.add(before);
    } else if (found.from) watch?.add(found.from);
    return found.value;
  };
}
