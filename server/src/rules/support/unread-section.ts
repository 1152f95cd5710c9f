import type { Plan } from '../../model/plan.ts';
import { fieldNamed, recordShape } from '../../model/shape.ts';

/**
 * Whether the plan has a section under a heading of its own, in a form that is not read, such as a
 * table: then it is not missing.
 */
export function hasUnread({ root }: Plan, section: string): boolean {
  const plan = recordShape('plan');
  return (root?.entries ?? []).some(
    ({ key }) => key.text !== section && fieldNamed(plan, key.text)?.name === section,
  );
}
