import { isGoods } from './goods.ts';
import { keptAnswers } from './kept-answers.ts';
import { leversOfMechanism } from './mechanism-links.ts';
import { normalise } from './normalise.ts';
import { numberPattern } from './number-patterns.ts';
import { both, partsOf, strip, without } from './proper-names.ts';
import { builtinReading, type GenericWords } from './reading.ts';
import { spotted } from './spotted.ts';
import { meantBy } from './such-as.ts';
import type { Catalog } from './types.ts';

/** What a plan says beside a key: its models, and the known mechanisms below the key. */
interface Beside {
  readonly models: readonly string[];
  readonly mechanisms: readonly string[];
}

type GenericWord = GenericWords['words'][number];

/** The share of the known mechanisms under a key that determines its lever. */
const most = 1 / 2;

/**
 * The lever of a key that is not a name of one: by the key without affixes, by the mechanisms below
 * it, or by word groups.
 * @param mechanisms known ones below the key
 * @returns undefined for the writer's own words, and for ambiguous ones
 */
export function readLeverKey(catalog: Catalog, key: string, beside: Beside): string | undefined {
  return answers(catalog, { key, beside });
}

interface KeyQuestion {
  readonly key: string;
  readonly beside: Beside;
}

const answers = keptAnswers((catalog, { key, beside }: KeyQuestion): string | undefined => {
  const { models, mechanisms } = beside;
  const generic = genericWord(key);
  if (generic) return byMechanisms(catalog, mechanisms) ?? among(catalog, generic, mechanisms);
  const { rest } = strip(key);
  const bare = without(rest, both(builtinReading().genericWords.modifiers));
  const id =
    named(catalog, rest, models) ??
    named(catalog, bare, models) ??
    byParts(catalog, rest, { models, mechanisms }) ??
    ofMechanism(catalog, [key, rest, bare], { models, mechanisms }) ??
    byMechanisms(catalog, mechanisms) ??
    spotted('lever', rest)?.id ??
    ofSpotted(catalog, rest) ??
    (isGoods(rest) ? builtinReading().properNames.goodsLever : undefined);
  return id !== undefined && catalog.levers.has(id) ? id : undefined;
});

function named(catalog: Catalog, word: string, models: readonly string[]): string | undefined {
  return meantBy(catalog, 'lever', word, models);
}

/**
 * `pricing and promotions`: of several levers the one that the mechanisms count for, else the
 * first.
 */
function byParts(
  catalog: Catalog,
  key: string,
  { models, mechanisms }: Beside,
): string | undefined {
  const levers = partsOf(key).map((part) => named(catalog, part, models));
  const [first] = levers;
  if (first === undefined || levers.includes(undefined)) return undefined;
  const home = byMechanisms(catalog, mechanisms);
  return home !== undefined && levers.includes(home) ? home : first;
}

/** `zero commission`, `30 分钟送达`: a lever that the mechanism counts for which the key names. */
function ofMechanism(
  catalog: Catalog,
  words: readonly string[],
  { models, mechanisms }: Beside,
): string | undefined {
  const ids = words.map((word) => meantBy(catalog, 'mechanism', word, models));
  const id = ids.find((one) => one !== undefined) ?? numberPattern(words[0] ?? '');
  if (id === undefined) return undefined;
  const levers = leversOfMechanism(catalog, id);
  return levers.find((lever) => lever === byMechanisms(catalog, mechanisms)) ?? levers[0];
}

/** `small-batch printing`: the lever of a mechanism that word groups recognise. */
function ofSpotted(catalog: Catalog, key: string): string | undefined {
  const group = spotted('mechanism', key);
  return group && leversOfMechanism(catalog, group.id)[0];
}

/**
 * The possible meanings of a word that is too broad for one lever, and the question to ask;
 * undefined for all other words.
 */
export function genericWord(key: string): GenericWord | undefined {
  const { words, modifiers } = builtinReading().genericWords;
  const asked = [normalise(key), without(normalise(key), both(modifiers))];
  return words.find((one) => both(one.words).some((word) => asked.includes(word)));
}

/**
 * The meaning of a broad word that more mechanisms count for than for any other of its meanings,
 * else the usual one.
 */
function among(
  catalog: Catalog,
  { couldMean, usual }: GenericWord,
  mechanisms: readonly string[],
): string | undefined {
  const counts = couldMean.map(
    (lever) => mechanisms.filter((id) => leversOfMechanism(catalog, id).includes(lever)).length,
  );
  const best = Math.max(0, ...counts);
  const isClear = counts.filter((count) => count === best).length === 1;
  if (best === 0) return undefined;
  return isClear ? couldMean[counts.indexOf(best)] : usual;
}

/** The lever that is home to at least half of the mechanisms, and to more than any other. */
function byMechanisms(catalog: Catalog, mechanisms: readonly string[]): string | undefined {
  if (mechanisms.length < 2) return undefined;
  const counts = new Map<string, number>();
  for (const id of mechanisms) {
    const [home] = leversOfMechanism(catalog, id);
    if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  const best = Math.max(...counts.values());
  const [first, ...others] = [...counts].filter(([, count]) => count === best);
  const isClear = others.length === 0 && best > 1 && best / mechanisms.length >= most;
  return isClear ? first?.[0] : undefined;
}
