import type { EntryBase, Plan } from '../../model/plan.ts';
import { fieldNamed, isExtension, recordShape } from '../../model/shape.ts';
import { understoodOf } from '../../model/understood.ts';
import { fieldByWord } from '../../model/worded.ts';
import type { MapEntry, Node } from '../../syntax/tree.ts';

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

/** The headings of the author's own, with more than one line below them. */
function ownHeadings({ root }: Plan): readonly MapEntry[] {
  const plan = recordShape('plan');
  return (root?.entries ?? []).filter(
    ({ key, value }) =>
      !fieldNamed(plan, key.text) && !isExtension(key.text) && textsIn(value).length >= several,
  );
}

/** From how many headings of the author's own on a plan is in a form of its own. */
const mostOwn = 3;

/** Whether a plan is in a form of its author's own: what seems to be missing may stand there. */
export function isOwnForm(plan: Plan): boolean {
  return ownHeadings(plan).length >= mostOwn;
}

/** Whether an entry was read from below headings of the author's own. */
export function isGathered({ record, entry: { item } }: EntryBase): boolean {
  const node = item?.node;
  return record?.table === true || (node?.kind === 'map' && node.table === true);
}

/** Whether a heading of the author's own has the money of the plan, by items. */
export function hasOwnBudget(plan: Plan): boolean {
  const work = recordShape('initiative');
  const listed = (plan.root?.entries ?? []).filter(
    ({ key, value }) =>
      fieldNamed(recordShape('plan'), key.text)?.name === 'budget' && isByItems(value),
  );
  return [...ownHeadings(plan), ...listed].some(
    ({ key, value }) =>
      fieldByWord(work, key.text)?.name === 'budget' &&
      value.kind !== 'scalar' &&
      textsIn(value).filter((text) => /\d/.test(text)).length >= several,
  );
}

/** More than a total and a reserve. */
function isByItems(value: Node): boolean {
  if (value.kind !== 'map') return value.kind === 'list';
  const budget = recordShape('budget');
  const own = value.entries.filter(({ key }) => fieldNamed(budget, key.text) === undefined);
  return own.length >= several;
}

function textsIn(node: Node): readonly string[] {
  if (node.kind === 'scalar') return node.isNull ? [] : node.text.trim().split('\n');
  if (node.kind === 'list') return node.items.flatMap(textsIn);
  return node.entries.flatMap(({ value }) => textsIn(value));
}

/** From this number of words on, and this share of them that is unknown. */
const [fewest, unknown] = [6, 0.3];

/** What is said in words that nobody could judge may well be what seems to be missing. */
export function isMostlyUnknown({ levers, initiatives, ...plan }: Plan): boolean {
  const { total, judged } = understoodOf({ ...plan, levers, initiatives, kpis: [] });
  return total >= fewest && (total - judged) / total > unknown;
}
