import { otherSpellings } from '../../catalog/spellings.ts';
import type { Text } from '../../text/language.ts';

/**
 * Maximum length of a name that can be typed by its initials; longer texts match only as written.
 */
const longestName = 24;

/**
 * Everything that typed text may match, as one string: the id, both names with the pinyin of a
 * Chinese one, then the aliases. Editors look at its first 128 characters or so, so that the most
 * likely input comes first.
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
