// The start of a text that is too long to be shown.

/**
 * A text of at most `longest` characters; a longer one ends with an ellipsis, after a whole word
 * where that leaves at least half of it.
 */
export function startOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  const space = start.lastIndexOf(' ');
  return `${space > longest / 2 ? start.slice(0, space) : start}…`;
}
