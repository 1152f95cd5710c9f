/**
 * A range of a text: UTF-16 offsets, start inclusive, end exclusive. The core knows no other
 * position.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the start of one span to the end of another. */
export function joinSpans(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

/** The same span in a text that begins `by` characters earlier. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** One replacement in a text. Edits of one fix never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The same edit in a text that begins `by` characters earlier. */
export function shiftEdit({ span, newText }: TextEdit, by: number): TextEdit {
  return { span: shiftSpan(span, by), newText };
}

/**
 * Whether `offset` is in the span; both ends count, so that a cursor after the last letter is still
 * on the word.
 */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the two spans share at least one character or are the same empty span. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/**
 * The text after the edits.
 * @param text the text that the edits' offsets refer to
 * @param edits not overlapping, in any order; edits at the same offset apply in the given order
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    result += text.slice(done, edit.span.start) + edit.newText;
    done = Math.max(done, edit.span.end);
  }
  return result + text.slice(done);
}
