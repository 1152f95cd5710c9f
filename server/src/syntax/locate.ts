import { touches } from '../text/span.ts';
import type { MapEntry, Node } from './tree.ts';

/** The node at an offset of a text. */
export interface Location {
  /** Keys from the top; items of a list have the list's path. */
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  readonly node: Node;
  readonly entry: MapEntry | undefined;
}

/** The innermost key or value at an offset; undefined if there is none. */
export function locate(root: Node | undefined, offset: number): Location | undefined {
  let node = root;
  let entry: MapEntry | undefined;
  const path: string[] = [];
  while (node && touches(node.span, offset)) {
    if (node.kind === 'scalar') return { path, part: 'value', node, entry };
    if (node.kind === 'list') {
      const item: Node | undefined = node.items.find((one) => touches(one.span, offset));
      if (!item) return { path, part: 'value', node, entry };
      node = item;
      continue;
    }
    const found: MapEntry | undefined =
      node.entries.find((one) => touches(one.key.span, offset)) ??
      node.entries.find((one) => touches(one.value.span, offset));
    if (!found) return { path, part: 'value', node, entry };
    entry = found;
    path.push(found.key.text);
    if (touches(found.key.span, offset)) return { path, part: 'key', node: found.key, entry };
    node = found.value;
  }
  return undefined;
}
