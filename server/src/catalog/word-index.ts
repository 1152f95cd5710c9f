import { normalise } from './normalise.ts';
import { isTelling, likeness, sharedWords, stemsOf } from './similarity.ts';
import { mayBeAlike, type Outlines, outlinesOf, type Word, wordOf } from './word-outline.ts';

/** A word of a candidate. */
export interface Candidate extends Word {
  /** The candidate's value. */
  readonly value: string;
  /** Weight of the similarity to it. */
  readonly weight: number;
}

/** @param word folded already */
export function candidate(word: string, value: string, weight: number): Candidate {
  return { value, weight, ...wordOf(word) };
}

const enough = 0.6;
/** Maximum length of a text, and of a word with stems. */
const longest = 120;
const longestKnown = 1000;

/** The candidates of each stem, and the number of stems of each candidate. */
interface Stems {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly sizes: Uint32Array;
}

/**
 * An index for finding the nearest word, precomputed for many queries; most words are ruled out
 * cheaply.
 */
export class WordIndex {
  readonly candidates: readonly Candidate[];
  #outlines: Outlines | undefined;
  #stems: Stems | undefined;
  /** Number of pairs compared letter by letter, for tests. */
  compared = 0;

  constructor(candidates: readonly Candidate[]) {
    this.candidates = candidates;
  }

  /**
   * The value of the most likely intended word for a text; undefined if nothing is similar enough.
   * @param among values to choose from; all by default
   */
  nearest(text: string, among?: ReadonlySet<string>): string | undefined {
    const wanted = wordOf(normalise(text.slice(0, longest)));
    let [found, score, place] = [undefined as string | undefined, enough, 0];
    for (const [at, like] of this.#likes(wanted)) {
      const { value, weight } = this.candidates[at] as Candidate;
      const better =
        like * weight > score || (like * weight === score && found !== undefined && at < place);
      if (better && (!among || among.has(value)))
        [found, score, place] = [value, like * weight, at];
    }
    return found;
  }

  /** The possible intended values for a text, the nearest first, each with its matching word. */
  near(text: string): readonly { readonly value: string; readonly word: string }[] {
    const wanted = wordOf(normalise(text.slice(0, longest)));
    const found = [...this.#likes(wanted)]
      .map(([at, like]) => ({ ...(this.candidates[at] as Candidate), like }))
      .sort((a, b) => b.like * b.weight - a.like * a.weight);
    const seen = new Set<string>();
    return found.filter(({ value }) => !seen.has(value) && seen.add(value));
  }

  /** The similarity of each candidate by index; only those that are similar enough. */
  #likes(wanted: Word): ReadonlyMap<number, number> {
    if (wanted.word === '') return new Map();
    const likes = new Map<number, number>();
    this.#outlines ??= outlinesOf(this.candidates);
    for (const at of mayBeAlike(wanted, this.#outlines)) {
      this.compared++;
      const like = likeness(wanted, this.candidates[at] as Candidate);
      if (like > enough) likes.set(at, like);
    }
    if (!wanted.chinese) this.#addShared(wanted.word, likes);
    return likes;
  }

  /** Adds the weight of common words. */
  #addShared(word: string, likes: Map<number, number>): void {
    const wanted = stemsOf(word);
    const { places, sizes } = this.#indexed();
    if (![...wanted].some((stem) => isTelling(stem) && places.has(stem))) return;
    /** Twice the number of common stems; the lowest bit is set if one of them is significant. */
    const common = new Map<number, number>();
    for (const stem of wanted)
      for (const at of places.get(stem) ?? [])
        common.set(at, ((common.get(at) ?? 0) + 2) | Number(isTelling(stem)));
    for (const [at, sum] of common) {
      const shared = sum & 1 ? sharedWords(sum >> 1, wanted.size, sizes[at] ?? 0) : 0;
      if (shared > (likes.get(at) ?? 0)) likes.set(at, shared);
    }
  }

  #indexed(): Stems {
    if (this.#stems) return this.#stems;
    const places = new Map<string, number[]>();
    const sizes = new Uint32Array(this.candidates.length);
    for (const [at, { word, chinese }] of this.candidates.entries()) {
      if (chinese || word.length > longestKnown) continue;
      const stems = stemsOf(word);
      sizes[at] = stems.size;
      for (const stem of stems) {
        const list = places.get(stem);
        if (list) list.push(at);
        else places.set(stem, [at]);
      }
    }
    this.#stems = { places, sizes };
    return this.#stems;
  }
}
