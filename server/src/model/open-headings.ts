// Headings below which parts of a plan may stand, and not only its entries.
import type { MapEntry, Node } from '../syntax/tree.ts';
import { isGoalHeading } from './heading.ts';
import { isTime } from './moments.ts';
import { isPart, partNamed } from './part-names.ts';
import { hasArrow } from './part-records.ts';
import type { Around } from './part-types.ts';
import { headingRank } from './shape.ts';
import { people } from './take-parts.ts';
import { isTable } from './unnamed-rows.ts';
import { isTableText } from './wide-tables.ts';
import { hasCosts } from './work-groups.ts';
import { isGrouped } from './work-lists.ts';
import { hasResults } from './work-results.ts';

/** Whether an entry is no section of the plan, or work in groups or with parts of its own. */
export function isOpen(entry: MapEntry, around: Around, hasWork: boolean): boolean {
  const { key, value } = entry;
  if (value.kind === 'scalar' && !isTableText(value.text)) return false;
  const section = around.sectionOf(entry);
  if (headingRank(around.plan, key.text) === 0) return section === undefined && isTable(value);
  if (section === undefined || isGoalHeading(key.text)) return true;
  if (section === 'levers') return value.kind === 'scalar' || (!hasWork && hasCosts(value));
  if (section === 'not_doing') return isTable(value);
  if (section !== 'initiatives' || value.kind !== 'map') return false;
  return (
    isGrouped(value) ||
    value.entries.some((one) => hasArrow(one.value)) ||
    people.test(key.text) ||
    hasParts(value, around.text) ||
    hasResults(value) ||
    value.entries.some((one) => isTime(one.key.text) && hasParts(one.value, around.text))
  );
}

export function hasParts(value: Node, text: string): boolean {
  return value.kind === 'map' && value.entries.some((child) => isInside(child, text));
}

/** Whether a heading inside another names a part, by its own words. */
function isInside(child: MapEntry, text: string): boolean {
  if (child.value.kind === 'scalar') return false;
  const part = partNamed(child, { depth: 1, text });
  return part !== undefined && isPart(part, child.value);
}

/** Whether what stands under a time has no parts with headings of their own. */
export function isPlain(value: Node, depth: number, text: string): boolean {
  return value.kind !== 'map' || (depth === 0 && !hasParts(value, text));
}
