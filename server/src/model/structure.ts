import {
  entryOf,
  type MapEntry,
  type MapNode,
  type Node,
  type Unsupported,
} from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { monthOf } from './grammar/date-forms.ts';
import { isExtension, planType, recordOf, severalItems } from './shape.ts';
import type { FieldShape, RecordShape, ValueType } from './shape-types.ts';

/** A mismatch between tree and shape. */
export type StructureIssue =
  | {
      readonly kind: 'missing';
      readonly span: Span;
      readonly path: readonly string[];
      readonly field: FieldShape;
      readonly map: MapNode | undefined;
    }
  | {
      readonly kind: 'unknown';
      readonly span: Span;
      readonly path: readonly string[];
      readonly key: string;
      readonly record: RecordShape;
    }
  | {
      readonly kind: 'form';
      readonly span: Span;
      readonly path: readonly string[];
      readonly type: ValueType;
      readonly node: Node;
    }
  | {
      readonly kind: 'duplicate';
      readonly span: Span;
      readonly path: readonly string[];
      readonly key: string;
      readonly first: MapEntry;
      readonly second: MapEntry;
    }
  | {
      readonly kind: 'unsupported';
      readonly span: Span;
      readonly path: readonly string[];
      readonly unsupported: Unsupported;
    };

/**
 * Validates a tree against the shape of the plan format: missing, unknown or duplicate fields, or
 * fields of the wrong form. Empty values are allowed here, except for required fields: a half-typed
 * plan is normal.
 */
export function checkStructure(
  root: Node | undefined,
  unsupported: readonly Unsupported[],
  type: ValueType = planType,
): StructureIssue[] {
  const issues: StructureIssue[] = unsupported.map((one) => ({
    kind: 'unsupported',
    span: one.span,
    path: [],
    unsupported: one,
  }));
  if (root && !isNothing(root)) walk(root, type, [], issues);
  else missing(undefined, recordOf(type), [], issues, { start: 0, end: 0 });
  return issues;
}

function walk(
  node: Node,
  type: ValueType,
  path: readonly string[],
  issues: StructureIssue[],
): void {
  if (isNothing(node)) return;
  if (!accepts(type, node)) {
    issues.push({ kind: 'form', span: node.span, path, type, node });
    return;
  }
  if (node.kind === 'list') {
    const of = itemType(type);
    if (of) for (const item of node.items) walk(item, of, path, issues);
    return;
  }
  if (node.kind !== 'map') return;
  walkMap(node, type, path, issues);
}

/** Entries of a map whose key an earlier entry already has. */
function duplicates(entries: readonly MapEntry[], path: readonly string[]): StructureIssue[] {
  const seen = new Map<string, MapEntry>();
  return entries.flatMap((entry): StructureIssue[] => {
    const key = entry.key.text;
    const first = seen.get(key);
    if (first)
      return [
        {
          kind: 'duplicate',
          span: entry.key.span,
          path: [...path, key],
          key,
          first,
          second: entry,
        },
      ];
    seen.set(key, entry);
    return [];
  });
}

function walkMap(
  node: MapNode,
  type: ValueType,
  path: readonly string[],
  issues: StructureIssue[],
): void {
  for (const issue of duplicates(node.entries, path)) issues.push(issue);
  const record =
    type.type === 'map' ? undefined : recordOf(type.type === 'one-or-list' ? type.of : type);
  for (const entry of node.entries) {
    const key = entry.key.text;
    if (type.type === 'map') walk(entry.value, type.of, [...path, key], issues);
    else if (record) walkField(entry, record, path, issues);
  }
  missing(node, record, path, issues, node.entries[0]?.key.span ?? node.span);
}

function walkField(
  entry: MapEntry,
  record: RecordShape,
  path: readonly string[],
  issues: StructureIssue[],
): void {
  const key = entry.key.text;
  const field = record.fields.get(key);
  // Most values are valid scalars: nothing is allocated for them.
  if (field && entry.value.kind === 'scalar' && accepts(field, entry.value)) return;
  if (field) walk(entry.value, field, [...path, key], issues);
  else if (!isExtension(key))
    issues.push({ kind: 'unknown', span: entry.key.span, path: [...path, key], key, record });
}

function missing(
  map: MapNode | undefined,
  record: RecordShape | undefined,
  path: readonly string[],
  issues: StructureIssue[],
  span: Span,
): void {
  for (const field of record?.required ?? []) {
    const entry = entryOf(map, field.name);
    if (entry && (field.type === 'map' || !isNothing(entry.value))) continue;
    issues.push({
      kind: 'missing',
      span: entry?.key.span ?? span,
      path: [...path, field.name],
      field,
      map,
    });
  }
}

/** An empty value: the field counts as absent. */
function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.isNull;
}

/**
 * Whether a node has the form of a type. The content of a scalar is not checked, except for
 * enumerated values.
 */
export function accepts(type: ValueType, node: Node): boolean {
  if (isNothing(node)) return true;
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

/** A single value instead of a list of one: `after: escrow-launch`. */
function isOneItem(of: ValueType, node: Node): boolean {
  return node.kind === 'scalar' && !severalItems.test(node.text) && accepts(of, node);
}

function itemType(type: ValueType): ValueType | undefined {
  if (type.type === 'list' || type.type === 'one-or-list') return type.of;
  return type.type === 'entry'
    ? itemType(type.short.find((short) => short.type === 'list') ?? { type: 'text' })
    : undefined;
}
