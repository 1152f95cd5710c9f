import { find } from './lookup.ts';
import { normalise } from './normalise.ts';
import { both, strip, without } from './proper-names.ts';
import { builtinReading } from './reading.ts';
import { leversOfMechanism } from './requirements.ts';
import { spotted } from './spotted.ts';
import type { Catalog } from './types.ts';

/** The share of the known mechanisms under a key that determines its lever. */
const most = 2 / 3;

/**
 * The lever of a key that is not a name of one: by the key without affixes, by the mechanisms below
 * it, or by word groups.
 * @param mechanisms known ones below the key
 * @returns undefined for the writer's own words, and for ambiguous ones
 */
export function readLeverKey(
  catalog: Catalog,
  key: string,
  {
    models,
    mechanisms,
  }: { readonly models: readonly string[]; readonly mechanisms: readonly string[] },
): string | undefined {
  if (genericWord(key) !== undefined) return byMechanisms(catalog, mechanisms);
  const { rest } = strip(key);
  const bare = without(rest, both(builtinReading().genericWords.modifiers));
  const found = find(catalog, 'lever', rest, models) ?? find(catalog, 'lever', bare, models);
  const id = found?.id ?? byMechanisms(catalog, mechanisms) ?? spotted('lever', rest)?.id;
  return id !== undefined && catalog.levers.has(id) ? id : undefined;
}

/**
 * The possible meanings of a word that is too broad for one lever, and the question to ask;
 * undefined for all other words.
 */
export function genericWord(
  key: string,
): ReturnType<typeof builtinReading>['genericWords']['words'][number] | undefined {
  const { words, modifiers } = builtinReading().genericWords;
  const asked = [normalise(key), without(normalise(key), both(modifiers))];
  return words.find((one) => both(one.words).some((word) => asked.includes(word)));
}

/** The lever that is home to two thirds of the mechanisms. */
function byMechanisms(catalog: Catalog, mechanisms: readonly string[]): string | undefined {
  if (mechanisms.length < 2) return undefined;
  const counts = new Map<string, number>();
  for (const id of mechanisms) {
    const [home] = leversOfMechanism(catalog, id);
    if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count / mechanisms.length >= most)?.[0];
}
