import type { CompletionItem } from '../../server/src/features/completion/item.ts';
import type { Node } from '../../server/src/syntax/tree.ts';

/**
 * A text after accepting an item, tab stops replaced by their defaults; `end` is after what was
 * inserted.
 */
export function accept(
  text: string,
  item: CompletionItem,
): { readonly text: string; readonly start: number; readonly end: number } {
  const insert = item.insert.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/g,
    (_, escaped?: string, text = '') => escaped ?? text.replace(/\\([\\$}])/g, '$1'),
  );
  const { end } = item.replace;
  const from = item.also?.span.start ?? item.replace.start;
  const before = item.also
    ? item.also.newText + text.slice(item.also.span.end, item.replace.start)
    : '';
  const start = from + before.length;
  return {
    text: text.slice(0, from) + before + insert + text.slice(end),
    start,
    end: start + insert.length,
  };
}

/** The address of the key or value that covers an offset, in the words of the text. */
export function pathAt(node: Node | undefined, offset: number): string[] {
  if (node?.kind === 'map') {
    for (const { key, value, span } of node.entries) {
      if (offset < span.start || offset > span.end) continue;
      return offset <= key.span.end ? [key.text] : [key.text, ...pathAt(value, offset)];
    }
  }
  if (node?.kind === 'list') {
    for (const item of node.items)
      if (item.span.start <= offset && offset <= item.span.end) return pathAt(item, offset);
  }
  return [];
}
