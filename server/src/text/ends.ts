/**
 * The start of the white space before an offset. Searches backwards: a pattern that ends in `$`
 * starts again at every space of the text, which takes quadratic time on a long run of spaces.
 * @param blanks the characters that count as white space
 */
export function blanksBefore(text: string, offset: number, blanks = ' '): number {
  let start = offset;
  while (start > 0 && blanks.includes(text[start - 1] ?? '')) start--;
  return start;
}

/** A text up to its first comment (a `#` after white space), without the white space before it. */
export function withoutComment(text: string): string {
  const at = text.search(/\s#/);
  return at < 0 ? text : text.slice(0, at).trimEnd();
}
