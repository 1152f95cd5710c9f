import type { Source } from './source.ts';
import type { Versions } from './trivia.ts';

/**
 * Whether a merged text has every comment that either side added or both kept. One that a side
 * deleted may be missing. In a conflict it is enough that one of the two sides has it. A comment
 * that was appended to another one on its line counts as kept.
 */
export function keepsComments(
  merged: readonly Source[],
  { base, ours, theirs }: Versions,
): boolean {
  const [b, o, t] = [counts(base), counts(ours), counts(theirs)];
  const found = merged.map(counts);
  for (const text of new Set([...o.keys(), ...t.keys()])) {
    const [was, mine, other] = [b.get(text) ?? 0, o.get(text) ?? 0, t.get(text) ?? 0];
    const needed = mine > was || other > was ? Math.max(mine, other) : Math.min(mine, other);
    if (Math.max(...found.map((one) => one.get(text) ?? 0)) < needed) return false;
  }
  return true;
}

function counts({ comments }: Source): Map<string, number> {
  const found = new Map<string, number>();
  for (const { text } of comments) {
    for (const part of new Set([text, ...text.split(/(?<=\s)#/).map((part) => part.trim())]))
      found.set(part, (found.get(part) ?? 0) + 1);
  }
  return found;
}
