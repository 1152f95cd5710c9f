import type { Catalog } from './types.ts';

/**
 * Memoises a function of a catalogue and an entry: catalogues never change.
 * @param answer depends only on a catalogue and the id of an entry
 */
export function perCatalog<T>(
  answer: (catalog: Catalog, id: string) => T,
): (catalog: Catalog, id: string) => T {
  const known = new WeakMap<Catalog, Map<string, T>>();
  return (catalog, id) => {
    let answers = known.get(catalog);
    if (!answers) {
      answers = new Map();
      known.set(catalog, answers);
    }
    const found = answers.get(id);
    if (found !== undefined || answers.has(id)) return found as T;
    const made = answer(catalog, id);
    // Ids come from plans: only those of entries are cached.
    if (answers.size < most) answers.set(id, made);
    return made;
  };
}

/** An upper bound of the number of ids in a catalogue. */
const most = 10_000;
