import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';

/** Mechanisms and levers that stand for something together. */
export interface Means {
  readonly mechanisms: readonly string[];
  readonly levers: readonly string[];
}

/** What shows an operating key (`key`), or a lever that a model or a trend recommends, wherever it stands in a plan. */
export interface CountsFor {
  readonly key?: string;
  readonly model?: string;
  readonly trend?: string;
  readonly lever?: string;
  /** One of these is enough. The list is complete: it stands in for the core of the key. */
  readonly full: Means;
  /** One of each list is enough: a mechanism, `kpi:id` with a baseline, or `lever:id`. */
  readonly together?: readonly {
    readonly of: readonly (readonly string[])[];
    readonly why: Text;
  }[];
  /** Shown, but not enough. Halves do not add up. */
  readonly half?: readonly (Means & { readonly words?: Words; readonly missing: Text })[];
  /** Looks like it, does not count and is not suggested. */
  readonly not?: readonly (Means & { readonly why: Text })[];
  /** Words of the name of an initiative; in plans of these models also of title and goals. */
  readonly words?: Words & { readonly models: readonly string[] };
  readonly note?: Text;
}

/** One word of every list of `all`, and none of `not`. */
export interface WordGroup {
  readonly all: readonly (readonly string[])[];
  readonly not?: readonly string[];
}

/** Word groups by which an item that no alias foresees is read as a mechanism or lever. */
export interface SpottedBy {
  readonly mechanism?: string;
  readonly lever?: string;
  readonly en: readonly WordGroup[];
  readonly zh: readonly WordGroup[];
}

/** Items in which only the figure is the company's own: `{n}` is a number with its unit, `{w}` one word. */
export interface NumberPattern {
  readonly mechanism: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** Things that are never suggested for each other. */
export interface WordPairs {
  readonly kind: 'mechanism' | 'lever';
  readonly theme: Text;
  readonly pairs: readonly (readonly string[])[];
}

/** A word that never brings up an id. */
export interface WordTrap {
  readonly word: string;
  readonly never: string;
  readonly why: Text;
}

/** How names and figures in a mechanism list are told from what is done. */
export interface ProperNames {
  /** In this order an item is read. */
  readonly steps: readonly ({ readonly step: string } & Text)[];
  readonly signs: readonly ({ readonly sign: string } & Text)[];
  /** What a bare name of this kind stands for under these levers. */
  readonly byLever: readonly {
    readonly names: readonly string[];
    readonly under: readonly string[];
    readonly means: string;
  }[];
  readonly itemModifiers: Words;
  readonly turnedRound: { readonly words: Words; readonly except: Words };
  readonly besideNames: Words;
  readonly nameEndings: Words;
  readonly goods: Words;
  readonly known: readonly {
    readonly is: Text;
    readonly names: readonly string[];
    readonly means?: string;
  }[];
}

/** Words too broad to be one lever. */
export interface GenericWords {
  readonly ask: Text;
  readonly words: readonly {
    readonly words: Words;
    readonly question: Text;
    /** Ids of levers. */
    readonly couldMean: readonly string[];
  }[];
  readonly modifiers: Words;
}
