import { indexLines, lineColumn } from '../../server/src/text/lines.ts';

/** The character that marks the cursor in a test's text. */
export const cursor = '‸';

/**
 * Takes the cursor mark out of a text: the text as a user has it, the offset and the position of
 * the cursor.
 */
export function atCursor(marked: string): {
  readonly text: string;
  readonly offset: number;
  readonly position: { line: number; character: number };
} {
  const offset = marked.indexOf(cursor);
  if (offset < 0) throw new Error(`no ${cursor} in the text`);
  const text = marked.slice(0, offset) + marked.slice(offset + cursor.length);
  const { line, column } = lineColumn(indexLines(text), offset);
  return { text, offset, position: { line, character: column } };
}
