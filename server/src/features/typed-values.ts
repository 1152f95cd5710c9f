import { childType, typeAt } from '../model/shape.ts';
import type { ValueType } from '../model/shape-types.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';

/** A single value with its type in the format. */
export interface TypedValue {
  readonly node: ScalarNode;
  readonly type: ValueType['type'];
}

/**
 * Every value of a plan whose type the format defines, and every key that is a date. In the order
 * of the text.
 */
export function typedValues(root: Node | undefined): TypedValue[] {
  const found: TypedValue[] = [];
  collect(root, typeAt([]), found);
  return found;
}

function collect(node: Node | undefined, type: ValueType | undefined, found: TypedValue[]): void {
  if (!node || !type) return;
  if (node.kind === 'scalar') {
    const scalar = scalarType(type);
    if (scalar && !node.isNull) found.push({ node, type: scalar });
  } else if (node.kind === 'list') {
    const of = itemType(type);
    for (const item of node.items) collect(item, of, found);
  } else {
    const inside = type.type === 'one-or-list' || type.type === 'list' ? type.of : type;
    const dated = inside.type === 'map' && inside.keys.type === 'date';
    for (const { key, value } of node.entries) {
      if (dated) found.push({ node: key, type: 'date' });
      collect(value, childType(inside, key.text), found);
    }
  }
}

/** The type of a single value where lists, records or several forms are allowed. */
function scalarType(type: ValueType): ValueType['type'] | undefined {
  if (type.type === 'one-or-list') return scalarType(type.of);
  if (type.type === 'entry') return type.short.find((short) => short.type !== 'list')?.type;
  return type.type === 'map' || type.type === 'record' || type.type === 'list'
    ? undefined
    : type.type;
}

function itemType(type: ValueType): ValueType | undefined {
  if (type.type === 'list' || type.type === 'one-or-list') return type.of;
  return type.type === 'entry'
    ? type.short.flatMap((short) => (short.type === 'list' ? [short.of] : []))[0]
    : undefined;
}
