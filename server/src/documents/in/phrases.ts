import { foldWord, isChinese } from '../../catalog/normalise.ts';
import { kept } from '../../text/kept.ts';

/** A phrase in a text, and what it names. */
export interface Found {
  readonly name: string;
  /** The phrase is the whole text. */
  readonly isWhole: boolean;
  readonly start: number;
  readonly end: number;
}

/** Longer texts are no heads and no labels. */
const longest = 200;

/**
 * Phrases with the things that they name. English ones are found in the singular and the plural.
 */
export class Phrases {
  readonly #whole = new Map<string, string[]>();
  readonly #inside = new Map<string, string[]>();
  readonly #search = kept((text: string) => this.#found(text));

  /** @param where `whole`: the phrase names the thing only if nothing else is said */
  add(words: readonly string[], name: string, where: 'whole' | 'inside'): this {
    for (const word of words) {
      const plain = simple(word);
      push(this.#whole, plain, name);
      if (where === 'inside' && plain.length > 1) push(this.#inside, plain, name);
    }
    return this;
  }

  /** What a text as a whole names, the first meaning first. */
  whole(text: string): readonly string[] {
    return text.length > longest ? [] : (this.#whole.get(simple(text)) ?? []);
  }

  /** Whether a text as a whole is one of the phrases. */
  has(text: string): boolean {
    return this.whole(text).length > 0;
  }

  /**
   * The phrases in a text in the order in which they are likely meant: the whole text, else those
   * at its end, the longest first.
   */
  inside(text: string): readonly Found[] {
    return text.length > longest ? [] : this.#search(text);
  }

  #found(text: string): readonly Found[] {
    const folded = simple(text);
    const whole = (this.#whole.get(folded) ?? []).map(
      (name): Found => ({ name, isWhole: true, start: 0, end: folded.length }),
    );
    const inside: Found[] = [];
    for (const [phrase, names] of this.#inside) {
      const start = placeOf(phrase, folded);
      if (start < 0 || phrase === folded) continue;
      for (const name of names)
        inside.push({ name, isWhole: false, start, end: start + phrase.length });
    }
    inside.sort((a, b) => b.end - a.end || a.start - b.start);
    return [...whole, ...inside];
  }

  /** The longest phrase that a text ends with, and the text before it. */
  ending(text: string): { readonly name: string; readonly before: string } | undefined {
    for (let start = Math.max(0, text.length - 20); start < text.length; start++) {
      const before = text.slice(0, start);
      const [name] = isEdge(before, text.slice(start)) ? this.whole(text.slice(start)) : [];
      if (name !== undefined) return { name, before };
    }
    return undefined;
  }

  /** The longest phrase that a text starts with, and the rest of the text. */
  leading(text: string): { readonly name: string; readonly rest: string } | undefined {
    const start = text.slice(0, 40);
    for (let end = start.length; end > 0; end--) {
      const before = text.slice(0, end);
      if (/\S$/.test(before) && isEdge(before, text.slice(end))) {
        const [name] = this.whole(before);
        if (name !== undefined) return { name, rest: text.slice(end) };
      }
    }
    return undefined;
  }
}

/** A word ends here: English ones at a space or mark, Chinese ones anywhere. */
function isEdge(before: string, after: string): boolean {
  if (after === '' || isChinese(before.slice(-1))) return true;
  return /^[^\p{L}\p{N}]/u.test(after) || isChinese(after[0] ?? '');
}

function push(map: Map<string, string[]>, word: string, name: string): void {
  const names = map.get(word);
  if (!names) map.set(word, [name]);
  else if (!names.includes(name)) names.push(name);
}

/** Where a phrase stands as words of their own; -1 if nowhere. */
function placeOf(phrase: string, text: string): number {
  const start = text.lastIndexOf(phrase);
  if (start < 0 || isChinese(phrase)) return start;
  const isCut = (character: string | undefined): boolean =>
    character !== undefined && /[a-z\d]/.test(character);
  return isCut(text[start - 1]) || isCut(text[start + phrase.length]) ? -1 : start;
}

/** A text folded for comparison, its English words in the singular. */
export function simple(text: string): string {
  return foldWord(text.trim())
    .trim()
    .replace(/\w{4,}/g, (word) =>
      /[a-z]{3}s$/.test(word) && !/(?:ss|us|is)$/.test(word) ? singular(word) : word,
    );
}

function singular(word: string): string {
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
