import { isChinese } from '../../catalog/normalise.ts';
import type { Context } from './context.ts';
import { headOf, withoutNumbering } from './heads.ts';
import type { Phrases } from './phrases.ts';

/** The sections that a heading announces, the likeliest first; none for other headings. */
export function meaningsOf({ words, units }: Context, heading: string): readonly string[] {
  const bare = withoutNumbering(heading.replace(/[:：]\s*$/, ''));
  const { word } = headOf(bare, units);
  const whole = words.sections.whole(word);
  if (whole.length > 0) return whole;
  const inside = [...words.sections.inside(word)].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const found = [...new Set(inside.map(({ name }) => name))];
  return found.length > 0 ? found : lastWord(words.sections, word);
}

/** What the last word of a heading announces: `Our three goals`, `大促目标`. */
function lastWord(sections: Phrases, heading: string): readonly string[] {
  const ends = isChinese(heading)
    ? [heading.slice(-3), heading.slice(-2)]
    : [heading.split(' ').slice(-2).join(' '), heading.split(' ').at(-1) ?? ''];
  if (heading.split(' ').length > 6) return [];
  return (
    ends
      .map((end) => sections.whole(end).filter((name) => mayEnd.has(name)))
      .find((one) => one.length > 0) ?? []
  );
}

/** Sections whose names have no other meaning at the end of a heading. */
const mayEnd = new Set([
  'goals',
  'kpis',
  'risks',
  'initiatives',
  'assumptions',
  'phases',
  'channels',
]);

/** Whether a heading says nothing but which section it is. */
export function isPlainHeading({ words }: Context, heading: string): boolean {
  return words.sections.has(withoutNumbering(heading.replace(/[:：]\s*$/, '')));
}
