import type { Period } from './grammar/period-type.ts';
import type { Initiative } from './plan.ts';

/** The period of an initiative or a phase, if it is reliable: readable and not reversed. */
export function whenOf(work: Pick<Initiative, 'when'> | undefined): Period | undefined {
  const when = work?.when?.value;
  return when && when.start <= when.end ? when : undefined;
}

/** Whether an initiative is finished or abandoned; its dates are in the past. */
export function isOver(initiative: Initiative): boolean {
  return ['done', 'stopped'].includes(initiative.status?.text ?? '');
}
