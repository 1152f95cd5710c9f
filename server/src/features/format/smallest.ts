import type { Span, TextEdit } from '../../text/span.ts';

/** The smallest edit between two texts at a place. */
export function smallest(span: Span, before: string, after: string): TextEdit {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    span: { start: span.start + head, end: span.end - tail },
    newText: after.slice(head, after.length - tail),
  };
}
