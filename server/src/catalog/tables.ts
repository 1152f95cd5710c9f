import type { Text } from '../text/language.ts';
import type { Kind, Words } from './basics.ts';

/** A word that looks like a model but is not one. */
export interface NearMiss {
  readonly words: readonly string[];
  readonly models: readonly string[];
  readonly hint: Text;
}

/** Prerequisites and conflicts of mechanisms. */
export interface Relations {
  readonly needs: readonly {
    readonly mechanism: string;
    readonly anyOf: readonly string[];
    readonly why: Text;
  }[];
  /** Both in one plan contradict each other: in `model`, or (soft) anywhere. */
  readonly conflicts: readonly {
    readonly mechanisms: readonly string[];
    readonly model?: string;
    readonly soft?: boolean;
    readonly why: Text;
  }[];
  /** The combination of all `models` with all `mechanisms` is against law or logic. */
  readonly clashes: readonly {
    readonly models: readonly string[];
    readonly mechanisms: readonly string[];
    readonly publicFact?: string;
    readonly why: Text;
  }[];
  readonly singleMechanismWarning: readonly string[];
}

/** `result = left op right` within a relative tolerance; for any model, or for `models`. */
export interface Identity {
  readonly id: string;
  readonly result: string;
  readonly op: '*' | '/';
  readonly left: string;
  readonly right: string;
  readonly tolerance: number;
  readonly models?: readonly string[];
}

/** Peak weeks of a region; `from` and `to` are MM-DD, both included. */
export interface PeakSeason {
  readonly id: string;
  readonly default?: boolean;
  readonly countries: readonly string[];
  readonly currencies: readonly string[];
  readonly windows: readonly { readonly name: Text; readonly from: string; readonly to: string }[];
}

/** How a kind of figure is formatted. */
export interface Unit {
  readonly id: string;
  readonly name: Text;
  readonly spellings: readonly string[];
}

/** How figures are written in plans. */
export interface Measures {
  readonly units: ReadonlyMap<string, Unit>;
  readonly percentagePoints: readonly string[];
  /** Words for hundredths of a percent. */
  readonly basisPoints: readonly string[];
  /** Suffixes of names of KPIs that are better when lower. */
  readonly lowerWords: readonly string[];
  /** Words in names of what may be measured in minutes or metres. */
  readonly minuteWords: readonly string[];
  /** Suffixes of names of growth rates. */
  readonly growthWords: readonly string[];
  /** Units of time in minutes. */
  readonly time: Readonly<Record<string, number>>;
  readonly scale: Readonly<Record<string, number>>;
  /** Scales that only occur in Chinese texts: `3w`. */
  readonly chineseScale: Readonly<Record<string, number>>;
  /** `roughCny`: one unit in CNY, only good enough to tell high from low. */
  readonly currencies: {
    readonly symbols: Readonly<Record<string, string>>;
    readonly words: Readonly<Record<string, string>>;
    readonly roughCny: Readonly<Record<string, number>>;
  };
}

/** Data for matching words with entries. */
export interface Matching {
  readonly sameLeverCollision: 'mechanism';
  readonly negation: {
    readonly words: Words;
    readonly clauseBreaks: readonly string[];
    readonly exceptions: Words;
  };
  /** Ambiguous words for levers. */
  readonly ambiguous: readonly AmbiguousWords[];
  readonly ambiguousMechanisms: readonly AmbiguousWords[];
}

/** Ambiguous words for entries of a kind, and how to resolve them: ids by what indicates them. */
export interface AmbiguousWords {
  readonly words: readonly string[];
  /** By model. */
  readonly candidates: Readonly<Record<string, string>>;
  /** By form. */
  readonly forms?: Readonly<Record<string, string>>;
  /** The one that most known mechanisms under the key count for; a tie is reported, not guessed. */
  readonly byMechanisms?: readonly string[];
  /** Words beside it, by the id that they indicate. */
  readonly near?: Readonly<Record<string, readonly string[]>>;
  /** Only where the word is the whole key or item, never inside it or in prose. */
  readonly wholeOnly?: boolean;
  readonly default: string;
  readonly why?: Text;
}

/** A retired id and its replacement. */
export interface Retired {
  readonly kind: Kind;
  readonly id: string;
  readonly replacedBy: string;
  readonly layer: string;
}

/** A region: a plan belongs to it by its markets, else its currency, else its language. */
export interface Region {
  readonly id: string;
  /** ISO codes. */
  readonly countries: readonly string[];
  readonly currencies: readonly string[];
  readonly languages: readonly string[];
  /** Regions whose cases come next, by id. */
  readonly nextTo: readonly string[];
}
