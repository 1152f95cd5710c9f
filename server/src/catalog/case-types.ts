import type { Text } from '../text/language.ts';
import type { Direction, Entry, Words } from './basics.ts';

/**
 * `description`: what a company does · `anecdote`: one unnamed example · `claim`: an effect or rank
 * without source ·
 * `example`: an illustration · `public`: outside knowledge · `internal`: a company's own case ·
 * `result`: a figure that was reported ·
 * `failure`: what went wrong. The last two are of cases from the world only.
 */
export type FactKind =
  | 'description'
  | 'anecdote'
  | 'claim'
  | 'example'
  | 'public'
  | 'internal'
  | 'result'
  | 'failure';

/**
 * The page of a source. `note`: what was read, if the page is a copy or truncated; `original`:
 * where a copied text was first published.
 */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  /** A year, month, day or span of them, or `undated`. */
  readonly date: string;
  readonly kind: 'filing' | 'company' | 'press' | 'academic' | 'blog';
  readonly note?: string;
  readonly original?: string;
}

/** A number, or a range. */
export type FigureValue = number | readonly [number, number];

/** A figure of a public case. Show it with its caveat. */
export interface Figure {
  readonly id: string;
  /** The KPI that it measures, if there is one. */
  readonly metric?: string;
  readonly value: FigureValue;
  /** A change (the value is `to`) or, as a comparison, two groups. */
  readonly from?: FigureValue;
  readonly to?: FigureValue;
  /** A unit, or the code of a currency. */
  readonly unit: string;
  readonly op?: '<' | '<=' | '>' | '>=';
  readonly basis?: 'change' | 'comparison' | 'effect';
  readonly year?: number | string;
  readonly caveat: Text;
}

/** The evidence for a fact of a public case. */
export interface Grounds {
  readonly figures: readonly Figure[];
  /** The main source, then others that confirm or add to it. */
  readonly sources: readonly [Source, ...Source[]];
  /** Whether the whole main source was read, or only its beginning. */
  readonly seen: 'full' | 'excerpt';
}

/** One piece of evidence. Its id is `case/fact`. */
export interface Fact {
  readonly id: string;
  readonly case: string;
  readonly kind: FactKind;
  readonly lever?: string;
  readonly key?: string;
  readonly mechanisms: readonly string[];
  readonly text: Text;
  /** Ids of benchmarks. */
  readonly figures: readonly string[];
  /** A pitfall in the source text; for reviewers of the catalogue, not for readers of a plan. */
  readonly caution?: Text;
  /** The source text presents it as a general example, not as something that the company does. */
  readonly general?: boolean;
  readonly publicFact?: string;
  readonly layer?: string;
  /** Codes of the countries that it is of, if those of its case are more. */
  readonly country?: readonly string[];
  /** The trend that it concerns, if it is not about a key. */
  readonly trend?: string;
  /**
   * For public cases: `fairly` means blogs, copies, estimates or two sources that disagree, and is
   * shown to readers.
   */
  readonly confidence?: 'sure' | 'fairly';
  /** What was done, in a word, if no mechanism of the catalogue fits. */
  readonly wanted?: string;
  /** Of cases from the world: the KPIs that its figures measure. */
  readonly measures?: readonly string[];
  /** Of a company's own cases: what a reader must know. */
  readonly caveat?: Text;
  /** Of a company's own cases: what was measured, in the unit of the KPI. */
  readonly measured?: Figure;
  /** Of cases from the world: figures and sources, read when they are asked for. */
  readonly grounds?: Grounds;
}

/** A company whose actions are evidence. */
export interface Case extends Entry {
  /** Names of the company; several cases may share one. */
  readonly company: Words;
  readonly models: readonly string[];
  readonly trends: readonly string[];
  /**
   * Section of the source text; `world` for a public case, in which every fact has its own source.
   */
  readonly section?: string;
  /** Codes of its countries; none for a study of many. */
  readonly country?: readonly string[];
  /** The same in words. */
  readonly place?: Text;
  /** Whether it shows a failure, only or partly. */
  readonly counter?: 'failed' | 'partly' | 'none';
  /** Operating keys that were missing or poorly executed, in our interpretation of the failure. */
  readonly missing?: readonly string[];
  /** The source text breaks off before any content. */
  readonly truncated?: boolean;
  readonly gap?: Text;
  /** Ids of its facts. */
  readonly facts: readonly string[];
}

/** A figure of the source text. It proves nothing: show it with its caveat. */
export interface Benchmark {
  readonly id: string;
  readonly case: string;
  /** A public page that speaks of this very figure. */
  readonly publicFact?: string;
  readonly metric?: string;
  readonly from?: number;
  readonly to?: number;
  readonly toOp?: '<' | '<=' | '>' | '>=';
  readonly change?: Text;
  /** Relative change, 0.2 for +20 %. */
  readonly changeValue?: number;
  readonly changeOp?: '>=';
  readonly unit: string;
  readonly direction: Direction;
  readonly basis:
    | 'level'
    | 'change'
    | 'comparison'
    | 'threshold'
    | 'example'
    | 'rank'
    | 'policy'
    | 'context';
  /** `compare` may question a target, `hover` is only shown, `never` is no benchmark. */
  readonly use: 'hover' | 'compare' | 'never';
  readonly place: Text;
  readonly caveat: Text;
}

/** Outside knowledge with its page. `verify`: check before quoting. */
export interface PublicFact {
  readonly id: string;
  readonly case: string;
  readonly text: Text;
  readonly url: string;
  readonly verify?: Text;
}
