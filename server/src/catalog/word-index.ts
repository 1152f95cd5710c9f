import { normalise } from './normalise.ts';
import {
  isTelling,
  likeness,
  mayBeAlike,
  type Outlines,
  outlinesOf,
  sharedWords,
  stemsOf,
  type Word,
  wordOf,
} from './similarity.ts';

/** A word that something may have been meant by. */
export interface Candidate extends Word {
  /** What it stands for. */
  readonly value: string;
  /** What a likeness to it counts. */
  readonly weight: number;
}

/** @param word folded already */
export function candidate(word: string, value: string, weight: number): Candidate {
  return { value, weight, ...wordOf(word) };
}

const enough = 0.6;
/** As much of a text is looked at, and of words that are longer than this no stems. */
const longest = 120;
const longestKnown = 1000;

/** Which candidates have a stem, and how many stems each has. */
interface Stems {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly sizes: Uint32Array;
}

/** Words to find the nearest one among. What a thousand questions need is worked out once; all but a few words are passed over. */
export class WordIndex {
  readonly candidates: readonly Candidate[];
  #outlines: Outlines | undefined;
  #stems: Stems | undefined;
  /** Pairs of words that were compared letter by letter, for tests. */
  compared = 0;

  constructor(candidates: readonly Candidate[]) {
    this.candidates = candidates;
  }

  /**
   * What stands for the word that a text was probably meant to be; undefined when nothing is near enough to be worth saying.
   * @param among values to choose from; all of them where it is left out
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

  /** What a text may have been meant to be, the nearest first, each with the word that is like it. */
  near(text: string): readonly { readonly value: string; readonly word: string }[] {
    const wanted = wordOf(normalise(text.slice(0, longest)));
    const found = [...this.#likes(wanted)]
      .map(([at, like]) => ({ ...(this.candidates[at] as Candidate), like }))
      .sort((a, b) => b.like * b.weight - a.like * a.weight);
    const seen = new Set<string>();
    return found.filter(({ value }) => !seen.has(value) && seen.add(value));
  }

  /** How like each candidate is, by its place; only those that are like enough. */
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

  /** Adds what words in common are worth. */
  #addShared(word: string, likes: Map<number, number>): void {
    const wanted = stemsOf(word);
    const { places, sizes } = this.#indexed();
    if (![...wanted].some((stem) => isTelling(stem) && places.has(stem))) return;
    /** Stems in common, twice; the lowest bit says that one of them is telling. */
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
