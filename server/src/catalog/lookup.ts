import { settle } from './ambiguity.ts';
import { looseWord } from './loose.ts';
import { normalise } from './normalise.ts';
import { entriesOf, termsOf } from './terms.ts';
import type { Catalog, Kind, NearMiss, Retired } from './types.ts';

export { ambiguity, settle } from './ambiguity.ts';
export { candidateCount, type Meant, meant, nearest, suggest } from './suggest.ts';
export type { Kind } from './types.ts';

/**
 * The result of a lookup, and the kind of word that matched. Only an exact id counts as `id`; any
 * other spelling of it is an alias.
 */
export interface Match {
  readonly id: string;
  readonly via: 'id' | 'name' | 'alias';
}

/**
 * The entry that a word names: ids take precedence over names, names over aliases; case, width,
 * spaces, hyphens and traditional characters do not matter. Levers, mechanisms and KPIs are also
 * found by other spellings of an English word.
 * @param models the plan's models, primary first: they resolve words that name several levers or
 *   mechanisms
 * @returns undefined for an unknown word
 */
export function find(
  catalog: Catalog,
  kind: Kind,
  text: string,
  models: readonly string[] = [],
): Match | undefined {
  if (text !== '' && has(catalog, kind, text)) return { id: text, via: 'id' };
  const word = normalise(text);
  if (word === '') return undefined;
  const found =
    exactly(catalog, kind, text, word, models) ??
    (kind === 'model' ? shortModel(catalog, text, word) : undefined);
  if (found || (kind !== 'lever' && kind !== 'mechanism' && kind !== 'kpi')) return found;
  const loose = looseWord(catalog, kind, word);
  const other = loose === undefined ? undefined : exactly(catalog, kind, loose, loose, models);
  return other && { id: other.id, via: 'alias' };
}

const isHan = /^\p{Script=Han}{2,4}$/u;

/** `社交` for `社交电商`, `C2B 定制` for `C2B`. */
function shortModel(catalog: Catalog, text: string, word: string): Match | undefined {
  const [, first = ''] = /^([a-z0-9]{3})[\s（(\p{Script=Han}]/iu.exec(text.trim()) ?? [];
  const long = isHan.test(word) ? `${word}电商` : normalise(first);
  const found = long === '' ? undefined : exactly(catalog, 'model', long, long, []);
  return found && { id: found.id, via: 'alias' };
}

/** The entry that a folded word names in this very spelling. */
function exactly(
  catalog: Catalog,
  kind: Kind,
  text: string,
  word: string,
  models: readonly string[],
): Match | undefined {
  const term = termsOf(catalog, kind).byWord.get(word);
  if (term && term.via !== 'alias')
    return { id: term.id, via: term.via === 'id' ? 'alias' : term.via };
  const settled =
    kind === 'lever' || kind === 'mechanism' ? settle(catalog, kind, word, models) : undefined;
  if (settled !== undefined) return { id: settled, via: 'alias' };
  if (term) return { id: term.id, via: 'alias' };
  return kind === 'evidence' ? factByCaseName(catalog, text) : undefined;
}

function has(catalog: Catalog, kind: Kind, id: string): boolean {
  return kind === 'evidence'
    ? catalog.facts.has(id) || catalog.cases.has(id)
    : entriesOf(catalog, kind).has(id);
}

/** A fact whose case is written by its name: `名称/fact`. */
function factByCaseName(catalog: Catalog, text: string): Match | undefined {
  const slash = text.indexOf('/');
  const owner = slash > 0 ? find(catalog, 'case', text.slice(0, slash)) : undefined;
  const id = `${owner?.id}/${text.slice(slash + 1).trim()}`;
  return owner && catalog.facts.has(id) ? { id, via: 'alias' } : undefined;
}

/** The record of a retired id; `find` already returns its replacement. */
export function retired(catalog: Catalog, kind: Kind, id: string): Retired | undefined {
  return catalog.retired.get(`${kind}/${id}`);
}

/** The explanation of a word that looks like a model but is not one. */
export function nearMiss(catalog: Catalog, text: string): NearMiss | undefined {
  const wanted = normalise(text);
  return catalog.nearMisses.find(({ words }) => words.some((word) => normalise(word) === wanted));
}
