import type { Span } from '../text/span.ts';
import { settle } from './ambiguity.ts';
import { type Folded, fold, foldWord } from './normalise.ts';
import { termsOf } from './terms.ts';
import type { Catalog } from './types.ts';

/** A mechanism or lever named in prose. `negated`: the text says that it is not done. */
export interface Hit {
  readonly kind: 'mechanism' | 'lever';
  readonly id: string;
  readonly span: Span;
  readonly negated: boolean;
}

/** A company named in prose, and the cases about it. */
export interface CaseHit {
  readonly ids: readonly string[];
  readonly span: Span;
}

/**
 * Mechanisms and levers named in a text, in order, the longest match at each place. A word for both
 * a lever and one of its mechanisms names the mechanism. Linear in the length of the text.
 * @param models the plan's models: they resolve words that name several levers or mechanisms
 * @returns hits that do not overlap; spans are offsets in `text`
 */
export function recognise(
  catalog: Catalog,
  text: string,
  models: readonly string[] = [],
): readonly Hit[] {
  const folded = fold(text.slice(0, longest));
  const hits: Hit[] = [];
  let negated = false;
  scan(folded, vocabularyOf(catalog).means, (token, span) => {
    if (token.kind === 'break') negated = false;
    else if (token.kind === 'negator') negated = true;
    else if (token.kind === 'mechanism' || token.kind === 'lever') {
      const { kind, word } = token;
      hits.push({ kind, id: settle(catalog, kind, word, models) ?? token.id, span, negated });
    }
  });
  return hits;
}

/** Maximum number of characters searched. */
const longest = 20_000;

/** Only the mechanisms named in a text. */
export function recogniseMechanisms(catalog: Catalog, text: string): readonly Hit[] {
  return recognise(catalog, text).filter(({ kind }) => kind === 'mechanism');
}

/** Companies and cases named in a text, in order. */
export function recogniseCases(catalog: Catalog, text: string): readonly CaseHit[] {
  const hits: CaseHit[] = [];
  scan(fold(text.slice(0, longest)), vocabularyOf(catalog).cases, (token, span) => {
    if (token.kind === 'company') hits.push({ ids: token.ids, span });
  });
  return hits;
}

type Token =
  | { readonly kind: 'mechanism' | 'lever'; readonly id: string; readonly word: string }
  | { readonly kind: 'company'; readonly ids: readonly string[]; readonly word: string }
  | { readonly kind: 'break' | 'negator' | 'exception'; readonly word: string };

/**
 * Words by their first two characters; the words of a first character are sorted when it first
 * occurs.
 */
class Index {
  readonly #byFirst = new Map<number, Token[]>();
  readonly #bySecond = new Map<number, ReadonlyMap<number, Bucket>>();

  add(token: Token): void {
    const first = token.word.charCodeAt(0);
    const list = this.#byFirst.get(first);
    if (list) list.push(token);
    else this.#byFirst.set(first, [token]);
  }

  /**
   * The words with the same first character by their second one, the longest first; 0 for words of
   * a single character.
   */
  startingWith(first: number): ReadonlyMap<number, Bucket> | undefined {
    const known = this.#bySecond.get(first);
    if (known) return known;
    const list = this.#byFirst.get(first);
    if (!list) return undefined;
    const made = bySecond(list);
    this.#bySecond.set(first, made);
    return made;
  }
}

/**
 * Words with a common start, the longest first; if a company has hundreds of them, also a map by
 * length.
 */
interface Bucket {
  readonly tokens: Token[];
  lengths?: ReadonlyMap<number, ReadonlyMap<string, Token>>;
}

/** Maximum number of words that are searched linearly. */
const few = 24;

/** If several entries share a word, the last one counts. */
function bySecond(tokens: readonly Token[]): ReadonlyMap<number, Bucket> {
  const seconds = new Map<number, Bucket>();
  for (const token of new Map(tokens.map((one) => [one.word, one])).values()) {
    const second = token.word.length > 1 ? token.word.charCodeAt(1) : 0;
    const bucket = seconds.get(second);
    if (bucket) bucket.tokens.push(token);
    else seconds.set(second, { tokens: [token] });
  }
  for (const bucket of seconds.values()) {
    if (bucket.tokens.length > 1) bucket.tokens.sort((a, b) => b.word.length - a.word.length);
    if (bucket.tokens.length > few) bucket.lengths = byLength(bucket.tokens);
  }
  return seconds;
}

function byLength(tokens: readonly Token[]): ReadonlyMap<number, ReadonlyMap<string, Token>> {
  const lengths = new Map<number, Map<string, Token>>();
  for (const token of tokens) {
    const words = lengths.get(token.word.length) ?? new Map<string, Token>();
    lengths.set(token.word.length, words.set(token.word, token));
  }
  return lengths;
}

/** Both indexes of a catalogue, each built on demand. */
class Vocabulary {
  readonly #catalog: Catalog;
  #means: Index | undefined;
  #cases: Index | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  get means(): Index {
    this.#means ??= meansOf(this.#catalog);
    return this.#means;
  }

  get cases(): Index {
    this.#cases ??= casesOf(this.#catalog);
    return this.#cases;
  }
}

const known = new WeakMap<Catalog, Vocabulary>();

function vocabularyOf(catalog: Catalog): Vocabulary {
  const vocabulary = known.get(catalog) ?? new Vocabulary(catalog);
  known.set(catalog, vocabulary);
  return vocabulary;
}

function meansOf(catalog: Catalog): Index {
  const index = new Index();
  const add = (kind: 'break' | 'negator' | 'exception', words: readonly string[]): void => {
    for (const word of words) index.add({ kind, word: folded(word) });
  };
  const { words, clauseBreaks, exceptions } = catalog.matching.negation;
  add('negator', [...words.en, ...words.zh]);
  add('exception', [...exceptions.en, ...exceptions.zh]);
  add('break', clauseBreaks);
  for (const kind of ['lever', 'mechanism'] as const) {
    for (const { word, id, whole } of termsOf(catalog, kind).byWord.values())
      if (word.length > 1 && !whole) index.add({ kind, id, word });
  }
  for (const { words: spelled, default: id, wholeOnly } of catalog.matching.ambiguousMechanisms) {
    if (wholeOnly) continue;
    for (const word of spelled) index.add({ kind: 'mechanism', id, word: folded(word) });
  }
  return index;
}

function casesOf(catalog: Catalog): Index {
  const ids = new Map<string, Set<string>>();
  for (const { id, name, aliases, company } of catalog.cases.values()) {
    for (const word of [
      name.en,
      name.zh,
      ...aliases.en,
      ...aliases.zh,
      ...company.en,
      ...company.zh,
    ]) {
      const key = folded(word);
      if (key.length > 1) ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  }
  const index = new Index();
  for (const [word, set] of ids) index.add({ kind: 'company', ids: [...set], word });
  return index;
}

/** Line breaks are significant and must be kept. */
function folded(word: string): string {
  return word === '\n' ? word : foldWord(word);
}

/** The longest word at an offset. */
function tokenAt(text: string, at: number, index: Index): Token | undefined {
  const code = text.charCodeAt(at);
  // No word starts inside a Latin word.
  const seconds =
    at > 0 && isLetter(code) && isLetter(text.charCodeAt(at - 1))
      ? undefined
      : index.startingWith(code);
  if (!seconds) return undefined;
  const pairs = at + 1 < text.length ? seconds.get(text.charCodeAt(at + 1)) : undefined;
  return (
    (pairs && longestOf(pairs, text, at)) ??
    seconds.get(0)?.tokens.find((one) => stands(text, at, one))
  );
}

function longestOf({ tokens, lengths }: Bucket, text: string, at: number): Token | undefined {
  if (!lengths) return tokens.find((one) => stands(text, at, one));
  for (const [length, words] of lengths) {
    const token = words.get(text.slice(at, at + length));
    if (token && stands(text, at, token)) return token;
  }
  return undefined;
}

/** Scans a text and reports the longest word at each place, without overlaps. */
function scan(
  { text, starts }: Folded,
  index: Index,
  found: (token: Token, span: Span) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, index);
    if (!token) {
      at++;
      continue;
    }
    const end = at + token.word.length;
    found(token, starts ? { start: starts[at] ?? 0, end: endOf(starts, end) } : { start: at, end });
    at = end;
  }
}

/** The end of the original character of the last folded one. */
function endOf(starts: readonly number[], end: number): number {
  const last = starts[end - 1] ?? 0;
  for (let at = end; at < starts.length; at++) {
    const start = starts[at] ?? last;
    if (start > last) return start;
  }
  return last;
}

/** Lower-case Latin letters and digits. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xdf && code <= 0x24f)
  );
}

/**
 * Whether there is a whole word at an offset: no Latin letters before or after it, except for the
 * plural s of a name.
 */
function stands(text: string, at: number, { kind, word }: Token): boolean {
  if (!text.startsWith(word, at)) return false;
  if (at > 0 && isLetter(word.charCodeAt(0)) && isLetter(text.charCodeAt(at - 1))) return false;
  const end = at + word.length;
  if (!isLetter(word.charCodeAt(word.length - 1)) || !isLetter(text.charCodeAt(end))) return true;
  const named = kind === 'mechanism' || kind === 'lever';
  return (
    named && word.length > 3 && text.charAt(end) === 's' && !isLetter(text.charCodeAt(end + 1))
  );
}
