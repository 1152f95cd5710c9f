import type { MapEntry, MapNode, Node, Unsupported } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
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

/** Maximum number of entries that are compared one by one: nearly all maps are small. */
const few = 12;

function hasTwice(entries: readonly MapEntry[]): boolean {
  for (let at = 1; at < entries.length; at++)
    for (let before = 0; before < at; before++)
      if (entries[at]?.key.text === entries[before]?.key.text) return true;
  return false;
}

/** Entries of a map whose key an earlier entry already has. */
export function duplicates(
  entries: readonly MapEntry[],
  path: readonly string[],
): StructureIssue[] {
  const issues: StructureIssue[] = [];
  if (entries.length <= few && !hasTwice(entries)) return issues;
  const seen = new Map<string, MapEntry>();
  for (const entry of entries) {
    const { text: key, span } = entry.key;
    const first = seen.get(key);
    if (first)
      issues.push({ kind: 'duplicate', span, path: [...path, key], key, first, second: entry });
    else seen.set(key, entry);
  }
  return issues;
}
