import type { Text } from '../text/language.ts';
import type { Direction, Entry, Words } from './basics.ts';

/**
 * `description`: what a company does · `anecdote`: one unnamed example · `claim`: an effect or rank without source ·
 * `example`: an illustration · `public`: outside knowledge · `internal`: a company's own case · `result`: a figure that was reported ·
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

/** A page that says it. `note`: what was read, where the page is a copy or cut short; `original`: where a copied text first stood. */
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

/** A figure of a case from the world. Show it with its caveat. */
export interface Figure {
  readonly id: string;
  /** The KPI that it measures, where one fits. */
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

/** What stands behind a fact of a case from the world. */
export interface Grounds {
  readonly figures: readonly Figure[];
  /** The page that was read first, then others that say the same or add to it. */
  readonly sources: readonly [Source, ...Source[]];
  /** The whole first page was read, or its beginning. */
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
  /** A trap in the source text; for reviewers of the catalogue, not for readers of a plan. */
  readonly caution?: Text;
  /** The source text gives it as a general example, not as something the company does. */
  readonly general?: boolean;
  readonly publicFact?: string;
  readonly layer?: string;
  /** The trend that it bears on, where it is no key. */
  readonly trend?: string;
  /** Of cases from the world: `fairly` rests on blogs, copies, estimates or two sources that disagree, and says so where it is shown. */
  readonly confidence?: 'sure' | 'fairly';
  /** What was done, in a word, where no mechanism of the catalogue fits. */
  readonly wanted?: string;
  /** Of cases from the world: the KPIs that its figures measure. */
  readonly measures?: readonly string[];
  /** Of cases from the world: figures and sources, read when they are asked for. */
  readonly grounds?: Grounds;
}

/** A company whose doings are evidence. */
export interface Case extends Entry {
  /** Names of the company behind it; several cases may share one. */
  readonly company: Words;
  readonly models: readonly string[];
  readonly trends: readonly string[];
  /** Section of the source text; `world`: it is not from there, every fact has its own source. */
  readonly section?: string;
  /** Codes of the countries in which it was done; none for a study over many. */
  readonly country?: readonly string[];
  /** The same in words. */
  readonly place?: Text;
  /** Whether it shows a failure, alone or beside what works. */
  readonly counter?: 'failed' | 'partly' | 'none';
  /** Operating keys that were missing or done badly, as we read the failure. */
  readonly missing?: readonly string[];
  /** The source text breaks off before it says anything. */
  readonly truncated?: boolean;
  readonly gap?: Text;
  /** Ids of its facts. */
  readonly facts: readonly string[];
}

/** A figure of the source text. Never a proof: show it with its caveat. */
export interface Benchmark {
  readonly id: string;
  readonly case: string;
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
  /** `compare` may question a target, `hover` is only shown, `never` is no yardstick. */
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
