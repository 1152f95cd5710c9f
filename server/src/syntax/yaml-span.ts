import type { ParsedNode } from 'yaml';
import { joinSpans, type Span, shiftSpan } from '../text/span.ts';
import { type OffsetMap, originalSpan } from './offsets.ts';
import type { Unsupported } from './tree.ts';

/** What the conversion of a text needs to know. */
export interface Context {
  readonly text: string;
  readonly map: OffsetMap;
  readonly base: number;
  readonly unsupported: Unsupported[];
}

/**
 * The span of the content: the parser's block collections and block scalars extend into the next
 * line.
 */
export function spanOf(node: ParsedNode, context: Context): Span {
  const start = Math.min(node.range[0], context.text.length);
  let end = Math.min(node.range[1], context.text.length);
  while (end > start && isSpace(context.text.charCodeAt(end - 1))) end--;
  return live(context, start, end);
}

/** A block collection ends with its last entry; the parser includes comments after it. */
export function collectionSpan(
  node: ParsedNode,
  flow: boolean,
  parts: readonly { readonly span: Span }[],
  context: Context,
): Span {
  const last = parts.at(-1);
  const whole = spanOf(node, context);
  return flow || !last ? whole : joinSpans(whole, last.span);
}

/** The span of a part in the text as it was given. */
export function live(
  { map, base }: Pick<Context, 'map' | 'base'>,
  start: number,
  end: number,
): Span {
  const span = originalSpan(map, start, end);
  return shiftSpan(span, base);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
