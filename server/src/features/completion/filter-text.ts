import { otherSpellings } from '../../catalog/spellings.ts';
import type { Text } from '../../text/language.ts';

/** A name that somebody may type by its first letters; longer texts are only searched as they are written. */
const longestName = 24;

/**
 * Everything that typing may match, as one string: the id, both names with the ways to type a Chinese one, then the aliases. Editors
 * look at its first 128 characters or so: what is typed most comes first.
 */
export function filterText(
  id: string,
  name?: Text,
  aliases?: { readonly en: readonly string[]; readonly zh: readonly string[] },
): string {
  const words = [id, name?.zh, name?.en].filter((word) => word !== undefined);
  const own = words.flatMap((word) => [word, ...typed(word)]);
  const others = [...(aliases?.zh ?? []), ...(aliases?.en ?? [])];
  return [...new Set([...own, ...others, ...others.flatMap(typed)])].join(' ');
}

function typed(word: string): readonly string[] {
  return word.length > longestName ? [] : otherSpellings(word);
}
