import type { Period } from './grammar/period-type.ts';
import type { Initiative } from './plan.ts';

/** The period of an initiative, if it is reliable: readable and not reversed. */
export function whenOf(initiative: Initiative | undefined): Period | undefined {
  const when = initiative?.when?.value;
  return when && when.start <= when.end ? when : undefined;
}

/** Whether an initiative is finished or abandoned; its dates are in the past. */
export function isOver(initiative: Initiative): boolean {
  return ['done', 'stopped'].includes(initiative.status?.text ?? '');
}
