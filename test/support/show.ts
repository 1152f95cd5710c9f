import type { OutlineItem } from '../../server/src/features/outline-item.ts';
import { indexLines, lineText } from '../../server/src/text/lines.ts';
import { applyEdits, type Span, type TextEdit } from '../../server/src/text/span.ts';

/** A text with brackets around the places that a feature names. */
export function marked(text: string, spans: readonly Span[]): string {
  const edits = spans.flatMap(({ start, end }): TextEdit[] => [
    { span: { start, end: start }, newText: '⟦' },
    { span: { start: end, end }, newText: '⟧' },
  ]);
  return applyEdits(text, edits);
}

/** Only the lines of such a text that have brackets, without their indentation. */
export function markedLines(text: string, spans: readonly Span[]): string[] {
  return marked(text, spans)
    .split('\n')
    .filter((line) => /[⟦⟧]/.test(line))
    .map((line) => line.trim());
}

/** An outline as indented lines: `name - detail`. */
export function shownOutline(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail ? ` - ${detail}` : ''}`,
    ...shownOutline(children, `${indent}  `),
  ]);
}

/** A line of a text, counted from 0, trimmed. */
export function lineOf(text: string, line: number): string {
  return lineText(indexLines(text), line).trim();
}
