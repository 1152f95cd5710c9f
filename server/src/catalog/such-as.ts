import { find } from './lookup.ts';
import { LooseWords } from './loose.ts';
import { foldWord } from './normalise.ts';
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
