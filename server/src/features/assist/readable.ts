/**
 * Our own Markdown for a reader that sees its characters: without escapes, with ids still in code.
 * @param markdown of the built-in catalogue, not of a plan
 */
export function readable(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
