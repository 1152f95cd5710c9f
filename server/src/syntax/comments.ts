import type { Span } from '../text/span.ts';
import type { Node } from './tree.ts';

/** A comment, from `#` to the end of the line. */
export interface Comment {
  readonly span: Span;
  /** The text after `#`, trimmed. */
  readonly text: string;
}

/** All comments of a text: a `#` at the start of a line or after a space, outside of values. */
export function commentsOf(text: string, root: Node | undefined): Comment[] {
  return [...eachComment(text, root)];
}

/** The same as a generator, for callers that may stop early. */
export function* eachComment(
  text: string,
  root: Node | undefined,
): Generator<Comment, undefined, undefined> {
  const values: Span[] = [];
  collect(root, values);
  let next = 0;
  for (const match of text.matchAll(/(^|[ \t])#([^\n\r]*)/gm)) {
    const start = match.index + (match[1]?.length ?? 0);
    while (next < values.length && (values[next]?.end ?? 0) <= start) next++;
    const value = values[next];
    if (value && value.start <= start && start < value.end) continue;
    yield {
      span: { start, end: start + 1 + (match[2]?.length ?? 0) },
      text: (match[2] ?? '').trim(),
    };
  }
  return undefined;
}

/** The spans of all scalars, in the order of the text. */
function collect(node: Node | undefined, spans: Span[]): void {
  if (!node) return;
  if (node.kind === 'scalar') spans.push(node.span);
  else if (node.kind === 'list') for (const item of node.items) collect(item, spans);
  else {
    for (const { key, value } of node.entries) {
      spans.push(key.span);
      collect(value, spans);
    }
  }
}
