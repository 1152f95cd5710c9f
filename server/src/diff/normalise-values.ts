import { recordShape } from '../model/shape.ts';
import type { FieldShape, ValueType } from '../model/shape-types.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import { leafOf, rawLeaf } from './leaf.ts';
import { type Context, keyCanon, known } from './normalise-keys.ts';
import {
  fieldsOf,
  hasMainOne,
  isNothing,
  lineOf,
  sentence,
  shortField,
} from './normalise-lines.ts';
import type { Field, Fields, Items, Leaf, Value } from './value.ts';

/** A value in the one form that all spellings share. */
export function readValue(
  context: Context,
  node: Node,
  type: ValueType | undefined,
): Value | undefined {
  if (node.kind === 'scalar' && (node.isNull || node.text.trim() === ''))
    return context.unsaid ? undefined : rawLeaf(node, context.text);
  if (type === undefined) return rawLeaf(node, context.text);
  if (type.type === 'record' || type.type === 'entry') {
    if (node.kind === 'map') return recordValue(context, node, recordShape(type.record).fields);
    return type.type === 'entry' ? shortValue(context, node, type) : rawLeaf(node, context.text);
  }
  if (type.type === 'map') {
    if (node.kind === 'map') return mapValue(context, node, type);
    const short = node.kind === 'scalar' ? type.short?.[0] : undefined;
    return short ? readValue(context, node, short) : rawLeaf(node, context.text);
  }
  if (type.type === 'list' || type.type === 'one-or-list') return itemsValue(context, node, type);
  return node.kind === 'scalar' ? leafOf(context, node, type) : rawLeaf(node, context.text);
}

function recordValue(
  context: Context,
  node: MapNode,
  shape: ReadonlyMap<string, FieldShape>,
): Fields {
  const fields = new Map<string, Field>();
  for (const entry of node.entries) {
    const key = entry.key.text;
    const type = shape.get(key);
    const value = fields.has(key) ? undefined : readValue(context, entry.value, type);
    if (value && !(context.unsaid && isNothing(value))) fields.set(key, { key, value, entry });
  }
  for (const [key, { default: text }] of context.unsaid ? shape : []) {
    if (text === undefined || fields.has(key)) continue;
    const value: Leaf = { kind: 'leaf', text, canon: text, span: node.span, node };
    fields.set(key, { key, value, entry: undefined, implied: true });
  }
  return { kind: 'fields', fields, node, open: false };
}

function mapValue(
  context: Context,
  node: MapNode,
  type: Extract<ValueType, { type: 'map' }>,
): Fields {
  const fields = new Map<string, Field>();
  for (const entry of node.entries) {
    const key = keyCanon(context, entry.key, type.keys);
    if (entry.key.isNull || fields.has(key)) continue;
    const value = readValue(context, entry.value, type.of) ?? {
      kind: 'fields',
      fields: new Map(),
      node: undefined,
      open: false,
    };
    fields.set(key, { key: entry.key.text, value: known(context, entry, type.keys, value), entry });
  }
  return { kind: 'fields', fields, node, open: true };
}

function itemsValue(
  context: Context,
  node: Node,
  type: ValueType & { readonly type: 'list' | 'one-or-list' },
): Items | Leaf | undefined {
  if (node.kind === 'map') return rawLeaf(node, context.text);
  const nodes = node.kind === 'list' ? node.items : [node];
  const items = nodes.flatMap((item) => {
    if (item.kind === 'scalar')
      return item.isNull || item.text.trim() === '' ? [] : leafOf(context, item, type.of);
    return rawLeaf(item, context.text);
  });
  return {
    kind: 'items',
    firstCounts: type.type === 'one-or-list' && hasMainOne(type.of),
    items,
    node,
  };
}

/** A short form as the equivalent record. */
function shortValue(
  context: Context,
  node: Node,
  type: Extract<ValueType, { type: 'entry' }>,
): Value | undefined {
  const shape = recordShape(type.record).fields;
  if (node.kind === 'list') {
    const [name, field] = [...shape].find(([, entryField]) => entryField.type === 'list') ?? [];
    if (name === undefined || !field || !type.short.some((form) => form.type === 'list'))
      return rawLeaf(node, context.text);
    const value = readValue(context, node, field);
    return fieldsOf(node, value && !(context.unsaid && isNothing(value)) ? [[name, value]] : []);
  }
  if (node.kind !== 'scalar') return rawLeaf(node, context.text);
  const line = lineOf(context, node, type, shape);
  if (line) return line;
  if (type.short.some((form) => form.type === 'list')) return sentence(context, node, shape);
  const standsFor = shortField(type.short, node.text, context.units);
  const fieldOf = standsFor === undefined ? undefined : shape.get(standsFor);
  if (fieldOf) return fieldsOf(node, [[fieldOf.name, leafOf(context, node, fieldOf)]]);
  const isUrl = /^https?:\/\//.test(node.text.trim());
  const [name, field] =
    [...shape].find(([, entryField]) => (entryField.type === 'url') === isUrl) ??
    [...shape][0] ??
    [];
  return name === undefined ? undefined : fieldsOf(node, [[name, leafOf(context, node, field)]]);
}
