import type { Plan } from '../../model/plan.ts';
import { fieldNamed, isExtension, recordShape } from '../../model/shape.ts';
import { understoodOf } from '../../model/understood.ts';

/** From how many entries on what stands under a heading may be a section. */
const several = 2;

/**
 * Whether the plan has a section in a form that is not read, or something under a heading of its
 * own that may be one: then nobody can say that it is missing.
 */
export function hasUnread({ root }: Plan, section: string): boolean {
  const plan = recordShape('plan');
  return (root?.entries ?? []).some(({ key, value }) => {
    const field = fieldNamed(plan, key.text);
    if (field) return field.name === section && key.text !== section;
    if (isExtension(key.text)) return false;
    if (value.kind === 'map') return value.entries.length >= several;
    return value.kind === 'list' && value.items.length >= several;
  });
}

/** From this number of words on, and this share of them that is unknown. */
const [fewest, unknown] = [6, 0.3];

/** What is said in words that nobody could judge may well be what seems to be missing. */
export function isMostlyUnknown({ levers, initiatives, ...plan }: Plan): boolean {
  const { total, judged } = understoodOf({ ...plan, levers, initiatives, kpis: [] });
  return total >= fewest && (total - judged) / total > unknown;
}
