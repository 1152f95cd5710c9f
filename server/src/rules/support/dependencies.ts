import type { Initiative, Plan, Ref } from '../../model/plan.ts';
import { removeEntry, removeItem } from '../../syntax/edit.ts';
import { addItems } from '../../syntax/edit-add.ts';
import { entryOf } from '../../syntax/tree.ts';
import { remembered } from '../../text/remember.ts';
import type { TextEdit } from '../../text/span.ts';
import { addField } from './fixes.ts';

interface Cycles {
  readonly groups: readonly (readonly Initiative[])[];
  /** The group number of each initiative. */
  readonly groupOf: ReadonlyMap<string, number>;
}

const cyclesOf = remembered((plan: Plan): Cycles => {
  const groups = findCycles(plan);
  return {
    groups,
    groupOf: new Map(groups.flatMap((group, at) => group.map((one) => [one.key, at] as const))),
  };
});

/** Groups of initiatives with circular dependencies, in the order of the file. */
export function cycles(plan: Plan): Cycles['groups'] {
  return cyclesOf(plan).groups;
}

/** Whether two initiatives depend on each other, directly or indirectly. */
export function inOneCycle(plan: Plan, a: string, b: string): boolean {
  const { groupOf } = cyclesOf(plan);
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b);
}

/**
 * Strongly connected components (Tarjan), with an explicit stack: a plan may have any number of
 * initiatives.
 */
function findCycles(plan: Plan): Initiative[][] {
  if (!plan.initiatives.some((one) => one.after.length > 0)) return [];
  const all = new Map(plan.initiatives.map((one) => [one.key, one]));
  const next = (key: string): string[] =>
    (all.get(key)?.after ?? []).flatMap((ref) => (ref.id !== undefined ? [ref.id] : []));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  const enter = (key: string): { key: string; rest: string[] } => {
    index.set(key, index.size);
    low.set(key, index.get(key) ?? 0);
    open.push(key);
    isOpen.add(key);
    return { key, rest: next(key) };
  };
  const lower = (key: string, value: number): void => {
    low.set(key, Math.min(low.get(key) ?? 0, value));
  };
  for (const start of all.keys()) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { key, rest } = top;
      const other = rest.pop();
      if (other !== undefined) {
        if (!index.has(other)) path.push(enter(other));
        else if (isOpen.has(other)) lower(key, index.get(other) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.key, low.get(key) ?? 0);
      if (low.get(key) === index.get(key)) groups.push(close(key, open, isOpen));
    }
  }
  const order = new Map([...all.keys()].map((key, at) => [key, at]));
  return groups
    .filter(([first = '', ...others]) => others.length > 0 || next(first).includes(first))
    .map((group) =>
      group
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
        .flatMap((key) => all.get(key) ?? []),
    )
    .sort((a, b) => (order.get(a[0]?.key ?? '') ?? 0) - (order.get(b[0]?.key ?? '') ?? 0));
}

function close(key: string, open: string[], isOpen: Set<string>): string[] {
  const group = open.splice(open.lastIndexOf(key));
  for (const one of group) isOpen.delete(one);
  return group;
}

/** Removes names from `after`, and the field with its last name. */
export function dropDependencies(
  plan: Plan,
  initiative: Initiative,
  refs: readonly Ref[],
): TextEdit[] | undefined {
  const field = entryOf(initiative.record, 'after');
  if (!field || !initiative.record) return undefined;
  const { text } = plan.syntax;
  if (field.value.kind !== 'list') return removeEntry(text, initiative.record, field);
  const gone = field.value.items.filter((node) =>
    refs.some((ref) => ref.span.start === node.span.start),
  );
  const left = field.value.items.filter((node) => !gone.includes(node));
  if (left.length === 0) return removeEntry(text, initiative.record, field);
  const list = field.value;
  if (!list.flow) return gone.flatMap((node) => removeItem(text, list, node));
  return [
    {
      span: list.span,
      newText: `[${left.map((node) => text.slice(node.span.start, node.span.end)).join(', ')}]`,
    },
  ];
}

/** Makes an initiative depend on another one. */
export function addDependency(
  plan: Plan,
  initiative: Initiative,
  other: string,
): TextEdit[] | undefined {
  if (initiative.after.some((ref) => ref.id === other)) return [];
  const list = entryOf(initiative.record, 'after')?.value;
  if (list?.kind === 'list') return addItems(plan.syntax.text, list, [other]);
  return addField(plan, initiative, 'after', `[${other}]`);
}
