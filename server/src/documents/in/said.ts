import { foldWord } from '../../catalog/normalise.ts';
import type { Draft } from './draft.ts';

/** A run of Chinese, a word, a number. */
const tokens = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\d+(?:\.\d+)*/gu;

/** How many characters are searched for whole parts: of longer plans only words are compared. */
const mostSearched = 200_000_000;

/** The words and figures of a plan and of what is kept beside it. */
export class Said {
  readonly #tokens = new Set<string>();
  readonly #pairs = new Set<string>();
  readonly #whole: string;
  /** Texts whose values are written in another spelling. */
  readonly #spelled: readonly string[];
  #searched = 0;

  constructor({ left, said }: Draft, plan: readonly string[]) {
    const texts = [...plan, ...left.flatMap(({ text, under }) => [text, ...under]), ...said];
    for (const text of texts) this.add(text);
    this.#whole = texts.map(squeezed).join('\n');
    this.#spelled = [...said].map(squeezed).filter((text) => text.length > 1);
  }

  /** Counts the words of a text as said. */
  add(text: string): void {
    for (const token of tokensOf(text)) {
      this.#tokens.add(token);
      for (const pair of pairsOf(token)) this.#pairs.add(pair);
    }
  }

  /** Whether all words and figures of a part of a text are said somewhere. */
  hasWords(part: string): boolean {
    return tokensOf(part).every((token) => this.#hasToken(token));
  }

  #hasToken(token: string): boolean {
    const pairs = pairsOf(token);
    if (pairs.length === 0) return this.#tokens.has(token);
    return pairs.every((pair) => this.#pairs.has(pair));
  }

  /** Whether they are said together, or most of them are a value in another spelling. */
  hasOrder(part: string): boolean {
    const own = squeezed(part);
    if (own.length < 2 || this.#searched > mostSearched) return true;
    this.#searched += this.#whole.length;
    if (this.#whole.includes(own)) return true;
    this.#searched += this.#spelled.length * own.length;
    return this.#spelled.some((one) => one.length * 2 >= own.length && own.includes(one));
  }
}

/** The neighbours in a run of Chinese, where nothing divides words; a lone character for itself. */
function pairsOf(token: string): readonly string[] {
  if (!/^\p{Script=Han}/u.test(token)) return [];
  const letters = [...token];
  return [...letters, ...letters.slice(1).map((one, at) => `${letters[at]}${one}`)];
}

/** The words of a text; of dates and large numbers the digits, however they are divided. */
function tokensOf(text: string): readonly string[] {
  const folded = foldWord(text.replace(/\s+/g, ' '))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[年月日号]/g, ' ');
  return folded.match(tokens) ?? [];
}

function squeezed(text: string): string {
  return foldWord(text.replace(/\s+/g, ' ')).replace(/["'“”‘’\s.,;:!?()[\]{}|\\~–—-]/g, '');
}
