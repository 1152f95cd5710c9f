import type { MapEntry, MapNode, ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { EntryBase, Path } from './plan.ts';
import { writtenAt } from './reader.ts';

/** The entries under a top-level key, as in the file. */
export function sectionEntries(root: MapNode | undefined, section: string): readonly MapEntry[] {
  const node = writtenAt(root, section);
  return node?.kind === 'map' ? node.entries : [];
}

/** The common part of an entry. */
export function entryBase(entry: MapEntry, parent: Path): EntryBase {
  return {
    key: entry.key.text,
    keySpan: entry.key.span,
    entry,
    record: entry.value.kind === 'map' ? entry.value : undefined,
    span: entry.span,
    path: [...parent, entry.key.text],
  };
}

/**
 * The span of a part of a scalar: exact if the file has the same text as was read, else the whole
 * value.
 * @param text the whole file
 * @param start offset in the scalar's text
 */
export function spanInScalar(text: string, node: ScalarNode, start: number, end: number): Span {
  const { span, style } = node;
  if (style === 'plain' && text.startsWith(node.text, span.start))
    return { start: span.start + start, end: span.start + end };
  const isQuoted = style === 'single' || style === 'double';
  if (isQuoted && text.startsWith(node.text, span.start + 1))
    return { start: span.start + 1 + start, end: span.start + 1 + end };
  return span;
}
