import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';

/** Mechanisms and levers that together show something. */
export interface Means {
  readonly mechanisms: readonly string[];
  readonly levers: readonly string[];
}

/**
 * What shows an operating key (`key`), or a lever that a model or a trend recommends, anywhere in a
 * plan.
 */
export interface CountsFor {
  readonly key?: string;
  readonly model?: string;
  readonly trend?: string;
  readonly lever?: string;
  /** One of these is enough. The list is complete: it replaces the core of the key. */
  readonly full: Means;
  /** One of each list is enough: a mechanism, `kpi:id` with a baseline, or `lever:id`. */
  readonly together?: readonly {
    readonly of: readonly (readonly string[])[];
    readonly why: Text;
  }[];
  /** Present, but not enough. Several of them do not add up. */
  readonly half?: readonly (Means & { readonly words?: Words; readonly missing: Text })[];
  /** Looks similar, but does not count and is not suggested. */
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

/** Word groups by which an item without a matching alias is read as a mechanism or lever. */
export interface SpottedBy {
  readonly mechanism?: string;
  readonly lever?: string;
  readonly en: readonly WordGroup[];
  readonly zh: readonly WordGroup[];
}

/**
 * Whole items and keys that count as a mechanism or lever without being a name of it: kinds of it,
 * and usual wordings.
 */
export interface SuchAs extends Words {
  readonly mechanism?: string;
  readonly lever?: string;
}

/**
 * Words of the field of work of a lever; English ones at the beginning of a word, as a whole word with
 * a full stop at the end.
 */
export interface FieldOfWork extends Words {
  readonly lever: string;
}

/** Common phrases with a company's own figure: `{n}` is a number with its unit, `{w}` one word. */
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

/** A word for which an id is never suggested. */
export interface WordTrap {
  readonly word: string;
  readonly never: string;
  readonly why: Text;
}

/** How names and figures in a mechanism list are distinguished from mechanisms. */
export interface ProperNames {
  /** The order of the steps in which an item is read. */
  readonly steps: readonly ({ readonly step: string } & Text)[];
  readonly signs: readonly ({ readonly sign: string } & Text)[];
  /** The meaning of a bare name of this kind, or of a whole item, under these levers. */
  readonly byLever: readonly {
    readonly names?: readonly string[];
    readonly words?: Words;
    readonly under: readonly string[];
    readonly means: string;
  }[];
  readonly itemModifiers: Words;
  readonly turnedRound: { readonly words: Words; readonly except: Words };
  readonly besideNames: Words;
  readonly nameEndings: Words;
  readonly goods: Words;
  /** Words for a kind of goods, which are nothing by themselves: `women's`, `luxury`. */
  readonly goodsKinds: Words;
  /** Levers under which words that end in goods are goods, too. */
  readonly goodsUnder: readonly string[];
  /** The lever of a key that names goods. */
  readonly goodsLever: string;
  readonly known: readonly {
    readonly is: Text;
    readonly names: readonly string[];
    readonly means?: string;
  }[];
}

/** Words that are too broad for one lever. */
export interface GenericWords {
  readonly ask: Text;
  readonly words: readonly {
    readonly words: Words;
    readonly question: Text;
    /** Ids of levers. */
    readonly couldMean: readonly string[];
    /** The meaning where the mechanisms below are of several of them equally. */
    readonly usual?: string;
  }[];
  readonly modifiers: Words;
}
