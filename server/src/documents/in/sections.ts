import type { Context } from './context.ts';
import { headOf, withoutNumbering } from './heads.ts';

/** The sections that a heading announces, the likeliest first; none for other headings. */
export function meaningsOf({ words, units }: Context, heading: string): readonly string[] {
  const bare = withoutNumbering(heading.replace(/[:：]\s*$/, ''));
  const { word } = headOf(bare, units);
  const whole = words.sections.whole(word);
  if (whole.length > 0) return whole;
  const inside = [...words.sections.inside(word)].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  return [...new Set(inside.map(({ name }) => name))];
}

/** Whether a heading says nothing but which section it is. */
export function isPlainHeading({ words }: Context, heading: string): boolean {
  return words.sections.has(withoutNumbering(heading.replace(/[:：]\s*$/, '')));
}
