import type { Span } from '../text/span.ts';
import type { Block } from './blocks.ts';
import type { BrokenPart } from './problem.ts';
import type { BlockRead } from './read-block.ts';
import type { MapEntry, Node } from './tree.ts';

/**
 * A block; for a text that is parsed as a whole, the entries with mistakes, if the tree has the
 * others.
 */
export function brokenParts(
  { kind, start, end }: Block,
  { mistakes, root }: BlockRead,
): BrokenPart[] {
  const isRepaired = mistakes.length > 0 && mistakes.every(({ isFixed }) => isFixed);
  if (kind !== 'whole' || mistakes.length === 0) return [{ span: { start, end }, isRepaired }];
  return mistakes.map(({ span, isFixed }) => {
    const entry = entryAround(root, span);
    return { span: entry?.span ?? span, isRepaired: isFixed };
  });
}

/** The entry of a section, or of the file, that contains a span. */
function entryAround(root: Node | undefined, { start }: Span): MapEntry | undefined {
  if (root?.kind !== 'map') return undefined;
  const holds = ({ span }: MapEntry): boolean => span.start <= start && start <= span.end;
  const entry = root.entries.find(holds);
  return entry?.value.kind === 'map' ? (entry.value.entries.find(holds) ?? entry) : entry;
}
