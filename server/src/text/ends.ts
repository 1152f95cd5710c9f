/**
 * Where the run of blanks in front of an offset begins. Looked for backwards: a pattern that ends in `$` starts again at every
 * blank of the text, which takes hours on a long line of them.
 * @param blanks the characters that count as blank
 */
export function blanksBefore(text: string, offset: number, blanks = ' '): number {
  let start = offset;
  while (start > 0 && blanks.includes(text[start - 1] ?? '')) start--;
  return start;
}

/** A text up to its first comment: a `#` behind white space. The white space in front of it goes too. */
export function withoutComment(text: string): string {
  const at = text.search(/\s#/);
  return at < 0 ? text : text.slice(0, at).trimEnd();
}
