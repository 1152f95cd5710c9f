import { find } from './lookup.ts';
import { LooseWords } from './loose.ts';
import { foldWord, isChinese } from './normalise.ts';
import { builtinReading } from './reading.ts';
import type { Catalog } from './types.ts';

const holder: { words?: Readonly<Record<'lever' | 'mechanism', Counted>> } = {};

/** Ids by folded word, and the words by their other spellings. */
interface Counted {
  readonly ids: ReadonlyMap<string, string>;
  readonly loose: LooseWords;
}

/**
 * The lever or mechanism that a whole key or item names or counts as: `radio` is offline media. By
 * a name of the entry, else by a usual wording that is no name of it.
 * @param models the plan's models, primary first
 */
export function meantBy(
  catalog: Catalog,
  kind: 'lever' | 'mechanism',
  text: string,
  models: readonly string[] = [],
): string | undefined {
  const found = find(catalog, kind, text, models)?.id;
  if (found !== undefined) return found;
  const { ids, loose } = countedWords()[kind];
  const word = foldWord(text);
  const id = ids.get(word) ?? ids.get(loose.find(word) ?? '');
  const entries = kind === 'lever' ? catalog.levers : catalog.mechanisms;
  return id !== undefined && entries.has(id) ? id : undefined;
}

/**
 * The only mechanism with a usual wording of at least two words, or four characters, inside an
 * item; of overlapping wordings the longest counts.
 */
export function countedInside(
  catalog: Catalog,
  text: string,
): { readonly id: string; readonly word: string } | undefined {
  const { ids, loose } = countedWords().mechanism;
  const word = foldWord(text);
  const found = partsInside(word).flatMap((part) => {
    const known = ids.has(part) ? part : loose.find(part);
    const id = ids.get(known ?? '');
    const isOneWord = !isChinese(part) && !known?.includes(' ');
    return id === undefined || isOneWord ? [] : [{ id, word: part }];
  });
  const [first] = found;
  const others = found.filter((one) => !first?.word.includes(one.word));
  const isOnly = others.every(({ id }) => id === first?.id);
  return first && isOnly && catalog.mechanisms.has(first.id) ? first : undefined;
}

/** Runs of words, or of Chinese characters, that are shorter than the text, the longest first. */
function partsInside(text: string): readonly string[] {
  const units = isChinese(text) ? [...text] : text.split(' ');
  const [least, joint] = isChinese(text) ? [4, ''] : [2, ' '];
  const parts: string[] = [];
  for (let size = units.length - 1; size >= least; size--)
    for (let at = 0; at + size <= units.length; at++)
      parts.push(units.slice(at, at + size).join(joint));
  return parts;
}

function countedWords(): Readonly<Record<'lever' | 'mechanism', Counted>> {
  holder.words ??= { lever: counted('lever'), mechanism: counted('mechanism') };
  return holder.words;
}

function counted(kind: 'lever' | 'mechanism'): Counted {
  const ids = new Map(
    builtinReading().suchAs.flatMap(({ [kind]: id, en, zh }) =>
      id === undefined ? [] : [...en, ...zh].map((word) => [foldWord(word), id] as const),
    ),
  );
  return { ids, loose: new LooseWords(ids) };
}
