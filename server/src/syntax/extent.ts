import type { Node } from './tree.ts';

/** The last character of a node's content: the span of a block may include comments below it. */
export function contentEnd(node: Node): number {
  if (node.kind === 'scalar' || node.flow) return node.span.end;
  if (node.kind === 'list') {
    const last = node.items.at(-1);
    return last ? contentEnd(last) : node.span.end;
  }
  const last = node.entries.at(-1);
  return last ? Math.max(last.key.span.end, contentEnd(last.value)) : node.span.end;
}
