// Entries and records that stand for something written in another form. They are marked as tables:
// nothing can be added to them.
import type { MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** A field with a value of the text. Its key has the place of `at`, else of the value. */
export function madeField(field: string, value: Node, at: Span = value.span): MapEntry {
  const key: ScalarNode = { kind: 'scalar', span: at, text: field, style: 'plain', isNull: false };
  return { key, value, span: value.span };
}

/** A record of such fields. */
export function madeRecord(span: Span, entries: readonly MapEntry[]): MapNode {
  return { kind: 'map', span, flow: true, entries, table: true };
}

/** An entry as an item `- name: …`, so that its name stays the id. */
export function madeItem(entry: MapEntry): MapNode {
  return { kind: 'map', span: entry.span, flow: false, entries: [entry], table: true };
}
