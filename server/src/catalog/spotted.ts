import { isChinese, normalise } from './normalise.ts';
import { type Group, type GroupIndex, groups, type Phrase, startOf } from './word-groups.ts';

/** The entry that word groups recognised in a phrase, and the matching words. */
export interface Spotted {
  readonly id: string;
  readonly words: readonly string[];
}

type Groups = Readonly<Record<'en' | 'zh', GroupIndex>>;
const holder: { groups?: Readonly<Record<'mechanism' | 'lever', Groups>> } = {};

/** Maximum length of a phrase: longer ones are sentences and are read as prose. */
const mostWords = 8;
const mostCharacters = 14;

/**
 * The entry that an unknown phrase means by the word groups of the catalogue: it contains one word
 * of every list of a group.
 * @returns undefined if no group matches, several match equally well, or the phrase is as long as a
 *   sentence
 */
export function spotted(kind: 'mechanism' | 'lever', text: string): Spotted | undefined {
  const word = normalise(text);
  const chinese = isChinese(word);
  if (chinese ? word.length > mostCharacters : word.split(' ').length > mostWords) return undefined;
  const found = startingIn(groupsOf()[kind][chinese ? 'zh' : 'en'], word).flatMap(
    (group) => fit(group, word) ?? [],
  );
  const rank = ({ end, length, lists }: Found): number => {
    if (!chinese) return length;
    return kind === 'lever' ? lists * mostCharacters + end : end;
  };
  const best = Math.max(...found.map(rank));
  const ids = new Set(found.filter((one) => rank(one) === best).map(({ id }) => id));
  return ids.size === 1 ? found.find((one) => rank(one) === best) : undefined;
}

/** The groups of which a text has the start of a word of the first list; few, in their order. */
function startingIn({ groups, byStart }: GroupIndex, text: string): readonly Group[] {
  const places = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    for (const start of [startOf(text, at, 1), startOf(text, at, 2)])
      for (const place of byStart.get(start) ?? []) places.add(place);
  }
  return [...places].sort((a, b) => a - b).flatMap((place) => groups[place] ?? []);
}

interface Found extends Spotted {
  readonly end: number;
  readonly length: number;
  /** Number of lists of the group. */
  readonly lists: number;
}

function fit({ id, all, not }: Group, text: string): Found | undefined {
  const words: string[] = [];
  let end = 0;
  for (const phrases of all) {
    const phrase = phrases.find((one) => placeOf(one, text) >= 0);
    if (!phrase) return undefined;
    words.push(phrase.word);
    end = Math.max(end, placeOf(phrase, text) + phrase.word.length);
  }
  if (not.some((phrase) => placeOf(phrase, text) >= 0)) return undefined;
  return { id, words, end, length: words.join('').length, lists: all.length };
}

/** The index of a word: Chinese ones anywhere, others at the start of a word or as a whole word. */
function placeOf({ word, chinese, whole }: Phrase, text: string): number {
  if (chinese) return text.lastIndexOf(word);
  let at = text.indexOf(word);
  while (at >= 0) {
    const begins = at === 0 || !isLatin(text.charAt(at - 1));
    if (begins && !(whole && isLatin(text.charAt(at + word.length)))) return at;
    at = text.indexOf(word, at + 1);
  }
  return -1;
}

function isLatin(character: string): boolean {
  return /[a-z0-9]/.test(character);
}

function groupsOf(): Readonly<Record<'mechanism' | 'lever', Groups>> {
  holder.groups ??= {
    mechanism: {
      en: groups('mechanism', ({ en }) => en),
      zh: groups('mechanism', ({ zh }) => zh),
    },
    lever: { en: groups('lever', ({ en }) => en), zh: groups('lever', ({ zh }) => zh) },
  };
  return holder.groups;
}
