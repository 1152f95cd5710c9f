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
  scan(folded, vocabularyOf(catalog).means, (sign, span) => {
    if (sign.kind === 'break') negated = false;
    else if (sign.kind === 'negator') negated = true;
    else if (sign.kind === 'mechanism' || sign.kind === 'lever') {
      const { kind, word } = sign;
      hits.push({ kind, id: settle(catalog, kind, word, models) ?? sign.id, span, negated });
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
  scan(fold(text.slice(0, longest)), vocabularyOf(catalog).cases, (sign, span) => {
    if (sign.kind === 'company') hits.push({ ids: sign.ids, span });
  });
  return hits;
}

type Sign =
  | { readonly kind: 'mechanism' | 'lever'; readonly id: string; readonly word: string }
  | { readonly kind: 'company'; readonly ids: readonly string[]; readonly word: string }
  | { readonly kind: 'break' | 'negator' | 'exception'; readonly word: string };

/**
 * Words by their first two characters; the words of a first character are sorted when it first
 * occurs.
 */
class Index {
  readonly #byFirst = new Map<number, Sign[]>();
  readonly #bySecond = new Map<number, ReadonlyMap<number, Bucket>>();

  add(sign: Sign): void {
    const first = sign.word.charCodeAt(0);
    const list = this.#byFirst.get(first);
    if (list) list.push(sign);
    else this.#byFirst.set(first, [sign]);
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
  readonly signs: Sign[];
  lengths?: ReadonlyMap<number, ReadonlyMap<string, Sign>>;
}

/** Maximum number of words that are searched linearly. */
const few = 24;

/** If several entries share a word, the last one counts. */
function bySecond(signs: readonly Sign[]): ReadonlyMap<number, Bucket> {
  const seconds = new Map<number, Bucket>();
  for (const sign of new Map(signs.map((one) => [one.word, one])).values()) {
    const second = sign.word.length > 1 ? sign.word.charCodeAt(1) : 0;
    const bucket = seconds.get(second);
    if (bucket) bucket.signs.push(sign);
    else seconds.set(second, { signs: [sign] });
  }
  for (const bucket of seconds.values()) {
    if (bucket.signs.length > 1) bucket.signs.sort((a, b) => b.word.length - a.word.length);
    if (bucket.signs.length > few) bucket.lengths = byLength(bucket.signs);
  }
  return seconds;
}

function byLength(signs: readonly Sign[]): ReadonlyMap<number, ReadonlyMap<string, Sign>> {
  const lengths = new Map<number, Map<string, Sign>>();
  for (const sign of signs) {
    const words = lengths.get(sign.word.length) ?? new Map<string, Sign>();
    lengths.set(sign.word.length, words.set(sign.word, sign));
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
function signAt(text: string, at: number, index: Index): Sign | undefined {
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
    seconds.get(0)?.signs.find((one) => stands(text, at, one))
  );
}

function longestOf({ signs, lengths }: Bucket, text: string, at: number): Sign | undefined {
  if (!lengths) return signs.find((one) => stands(text, at, one));
  for (const [length, words] of lengths) {
    const sign = words.get(text.slice(at, at + length));
    if (sign && stands(text, at, sign)) return sign;
  }
  return undefined;
}

/** Scans a text and reports the longest word at each place, without overlaps. */
function scan(
  { text, starts }: Folded,
  index: Index,
  found: (sign: Sign, span: Span) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const sign = signAt(text, at, index);
    if (!sign) {
      at++;
      continue;
    }
    const end = at + sign.word.length;
    found(sign, starts ? { start: starts[at] ?? 0, end: endOf(starts, end) } : { start: at, end });
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
function stands(text: string, at: number, { kind, word }: Sign): boolean {
  if (!text.startsWith(word, at)) return false;
  if (at > 0 && isLetter(word.charCodeAt(0)) && isLetter(text.charCodeAt(at - 1))) return false;
  const end = at + word.length;
  if (!isLetter(word.charCodeAt(word.length - 1)) || !isLetter(text.charCodeAt(end))) return true;
  const named = kind === 'mechanism' || kind === 'lever';
  return (
    named && word.length > 3 && text.charAt(end) === 's' && !isLetter(text.charCodeAt(end + 1))
  );
}
