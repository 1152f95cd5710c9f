// What a plan says of a group of work: `花: 410 万` and `司令: 陈总` beside the list of it.
import type { EntryBase, Plan } from '../../model/plan.ts';
import { fieldNamed, recordShape } from '../../model/shape.ts';
import { fieldByWord } from '../../model/worded.ts';
import type { MapEntry, MapNode, Node } from '../../syntax/tree.ts';

type Keyed = Pick<EntryBase, 'keySpan'>;

/** Who, when and how much. */
type Field = 'owner' | 'when' | 'budget';

/**
 * Whether an owner, a time or money is written beside the list or the map in which a piece of work
 * stands, below a heading of its own.
 */
export function isSaidAbove({ syntax }: Plan, { keySpan }: Keyed, field: Field): boolean {
  const at = keySpan.start;
  let node: Node | undefined = syntax.root;
  for (let depth = 0; node !== undefined; depth++) {
    if (depth > 0 && node.kind === 'map' && isSaidIn(node, at, field)) return true;
    node = partAt(node, at);
  }
  return false;
}

function isSaidIn({ entries }: MapNode, at: number, field: Field): boolean {
  const around = entries.find(({ value }) => has(value, at));
  if (!around || around.value.kind === 'scalar') return false;
  return entries.some((one) => one !== around && isField(one, field));
}

function isField({ key, value }: MapEntry, field: Field): boolean {
  if (value.kind !== 'scalar' || value.isNull) return false;
  const record = recordShape('initiative');
  return (fieldNamed(record, key.text) ?? fieldByWord(record, key.text))?.name === field;
}

function partAt(node: Node, at: number): Node | undefined {
  if (node.kind === 'scalar') return undefined;
  const parts = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  return parts.find((part) => has(part, at));
}

function has({ span }: Node, at: number): boolean {
  return span.start <= at && at < span.end;
}

/** Whether other work stands below the heading of a piece of work, which has the times. */
export function isGroup({ syntax }: Plan, { keySpan }: Keyed): boolean {
  let node: Node | undefined = syntax.root;
  while (node !== undefined) {
    const own: MapEntry | undefined =
      node.kind === 'map'
        ? node.entries.find(({ key }) => key.span.start === keySpan.start)
        : undefined;
    if (own?.value.kind === 'map')
      return own.value.entries.some(({ value }) => value.kind !== 'scalar');
    node = partAt(node, keySpan.start);
  }
  return false;
}
