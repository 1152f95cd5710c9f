/** A word that is found in texts, and what it stands for. */
export type Token =
  | { readonly kind: 'mechanism' | 'lever'; readonly id: string; readonly word: string }
  | { readonly kind: 'company'; readonly ids: readonly string[]; readonly word: string }
  | { readonly kind: 'break' | 'negator' | 'exception'; readonly word: string };

/**
 * Words by their first two characters; the words of a first character are sorted when it first
 * occurs.
 */
export class Index {
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
export interface Bucket {
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
