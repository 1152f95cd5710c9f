import {
  entryOf,
  type MapEntry,
  type MapNode,
  type Node,
  type Unsupported,
} from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { accepts, isNothing, itemType } from './accepts.ts';
import { isExtension, planType, recordOf } from './shape.ts';
import type { RecordShape, ValueType } from './shape-types.ts';
import { duplicates, type StructureIssue } from './structure-issue.ts';

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
  if (isNothing(node) || ('loose' in type && type.loose === 'any')) return;
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
