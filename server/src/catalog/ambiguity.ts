import { foldWord, normalise } from './normalise.ts';
import type { AmbiguousWords, Catalog } from './types.ts';

/** The context of an ambiguous word. */
export interface Beside {
  /** Models of the plan, primary first. */
  readonly models?: readonly string[];
  /** Its business forms. */
  readonly forms?: readonly string[];
  /** Known mechanisms under the key that the word is. */
  readonly mechanisms?: readonly string[];
  /** The item, key or clause that contains the word. */
  readonly text?: string;
}

/** The meaning of an ambiguous word: an entry, or several for the writer to choose from. */
export type Meaning = { readonly id: string } | { readonly ask: readonly string[] };

type Ambiguous = ReadonlyMap<string, AmbiguousWords>;
const known = new WeakMap<Catalog, Readonly<Record<'lever' | 'mechanism', Ambiguous>>>();

function byWord(entries: readonly AmbiguousWords[]): Ambiguous {
  return new Map(entries.flatMap((entry) => entry.words.map((word) => [foldWord(word), entry])));
}

/** The possible meanings of an ambiguous word; undefined for all other words. */
export function ambiguity(
  catalog: Catalog,
  kind: 'lever' | 'mechanism',
  word: string,
): AmbiguousWords | undefined {
  const { ambiguous, ambiguousMechanisms } = catalog.matching;
  const words = known.get(catalog) ?? {
    lever: byWord(ambiguous),
    mechanism: byWord(ambiguousMechanisms),
  };
  known.set(catalog, words);
  return words[kind].get(normalise(word));
}

/**
 * Resolves an ambiguous word by the form, then by the mechanisms below it, then by the models, then
 * by words beside it, else to the usual meaning.
 * @returns undefined for a word that is not ambiguous
 */
function meaningOfWord(
  catalog: Catalog,
  kind: 'lever' | 'mechanism',
  word: string,
  beside: Beside = {},
): Meaning | undefined {
  const entry = ambiguity(catalog, kind, word);
  if (!entry) return undefined;
  const form = beside.forms?.find((id) => entry.forms?.[id] !== undefined);
  if (form !== undefined) return { id: entry.forms?.[form] ?? entry.default };
  const most = entry.byMechanisms && mostNamed(catalog, entry.byMechanisms, beside);
  if (most && most.length > 1) return { ask: most };
  if (most?.[0] !== undefined) return { id: most[0] };
  return { id: byModel(catalog, entry, beside) ?? byNear(entry, beside) ?? entry.default };
}

/** The levers that most of the mechanisms count for; none where no mechanism does. */
function mostNamed(
  catalog: Catalog,
  levers: readonly string[],
  { mechanisms = [] }: Beside,
): readonly string[] {
  const found = mechanisms.flatMap((id) => catalog.mechanisms.get(id) ?? []);
  const count = (lever: string): number =>
    found.filter((one) => one.lever === lever).length * 2 +
    found.filter((one) => one.also.includes(lever)).length;
  const most = Math.max(...levers.map(count));
  return most === 0 ? [] : levers.filter((lever) => count(lever) === most);
}

function byModel(
  catalog: Catalog,
  { candidates }: AmbiguousWords,
  { models = [] }: Beside,
): string | undefined {
  for (const model of models) {
    const id = candidates[model] ?? candidates[catalog.models.get(model)?.basedOn ?? ''];
    if (id !== undefined) return id;
  }
  return undefined;
}

function byNear({ near = {} }: AmbiguousWords, { text = '' }: Beside): string | undefined {
  const around = foldWord(text);
  return Object.keys(near).find((id) => near[id]?.some((word) => around.includes(foldWord(word))));
}

/** Whether the mechanisms below a key may decide which lever it means. */
export function isSettledBelow(catalog: Catalog, key: string): boolean {
  return ambiguity(catalog, 'lever', key)?.byMechanisms !== undefined;
}

/**
 * The lever that an ambiguous key means by the known mechanisms below it; undefined where they do
 * not decide.
 */
export function settleBelow(
  catalog: Catalog,
  key: string,
  mechanisms: readonly string[],
): string | undefined {
  const levers = ambiguity(catalog, 'lever', key)?.byMechanisms;
  const most = levers && mostNamed(catalog, levers, { mechanisms });
  return most?.length === 1 ? most[0] : undefined;
}

/**
 * The entry that an ambiguous word means in plans of these models; undefined for a word that is not
 * ambiguous.
 */
export function settle(
  catalog: Catalog,
  kind: 'lever' | 'mechanism',
  word: string,
  models: readonly string[],
): string | undefined {
  const meaning = meaningOfWord(catalog, kind, word, { models });
  return meaning && ('id' in meaning ? meaning.id : meaning.ask[0]);
}
