/** A figure as a slide shows it: `max 8%` of the format is `≤ 8%` for those who do not write plans. */
export function figureText(text: string): string {
  return text.replace(/^max\s+(?=\S)/i, '≤ ').replace(/^min\s+(?=\S)/i, '≥ ');
}
