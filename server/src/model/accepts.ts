import type { Node } from '../syntax/tree.ts';
import { monthOf } from './grammar/date-forms.ts';
import { isSentence, severalItems } from './several-items.ts';
import type { ValueType } from './shape-types.ts';

/** An empty value: the field counts as absent. */
export function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.isNull;
}

/**
 * Whether a node has the form of a type. The content of a scalar is not checked, except for
 * enumerated values.
 */
export function accepts(type: ValueType, node: Node): boolean {
  if (isNothing(node) || ('loose' in type && type.loose)) return true;
  switch (type.type) {
    case 'list':
      return node.kind === 'list' || isOneItem(type.of, node);
    case 'one-or-list':
      return node.kind === 'list' || accepts(type.of, node);
    case 'record':
      return node.kind === 'map';
    case 'map':
      return node.kind === 'map' || (type.short ?? []).some((short) => accepts(short, node));
    case 'entry':
      return node.kind === 'map' || type.short.some((short) => accepts(short, node));
    case 'enum':
      return node.kind === 'scalar' && (type.values ?? []).includes(node.text);
    case 'boolean':
      return node.kind === 'scalar' && /^(?:true|false)$/.test(node.text);
    case 'month':
      return node.kind === 'scalar' && monthOf(node.text) !== undefined;
    case 'number':
    case 'percent':
      return node.kind === 'scalar' && /^-?\d+(?:\.\d+)?$/.test(node.text);
    default:
      return node.kind === 'scalar';
  }
}

/** A single value instead of a list of one: `after: escrow-launch`, or a sentence. */
function isOneItem(of: ValueType, node: Node): boolean {
  if (node.kind !== 'scalar' || !accepts(of, node)) return false;
  return !severalItems.test(node.text) || isSentence(node.text);
}

/** The type of an item, where a value may be a list. */
export function itemType(type: ValueType): ValueType | undefined {
  if (type.type === 'list' || type.type === 'one-or-list') return type.of;
  return type.type === 'entry'
    ? itemType(type.short.find((short) => short.type === 'list') ?? { type: 'text' })
    : undefined;
}
