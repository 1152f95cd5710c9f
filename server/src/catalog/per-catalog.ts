import type { Catalog } from './types.ts';

/**
 * A question about an entry of the catalogue that is answered once: catalogues never change.
 * @param answer from a catalogue and the id of an entry
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
    // Ids come from plans: what is no entry is not kept.
    if (answers.size < most) answers.set(id, made);
    return made;
  };
}

/** More ids than a catalogue has. */
const most = 10_000;
