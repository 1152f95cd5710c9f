import type { Text } from '../text/language.ts';
import type { Direction, Entry, Words } from './basics.ts';

/**
 * `description`: what a company does · `anecdote`: one unnamed example · `claim`: an effect or rank without source ·
 * `example`: an illustration · `public`: outside knowledge · `internal`: a company's own case.
 */
export type FactKind = 'description' | 'anecdote' | 'claim' | 'example' | 'public' | 'internal';

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
  readonly publicFact?: string;
  readonly layer?: string;
}

/** A company whose doings are evidence. */
export interface Case extends Entry {
  /** Names of the company behind it; several cases may share one. */
  readonly company: Words;
  readonly models: readonly string[];
  readonly trends: readonly string[];
  /** Section of the source text. */
  readonly section?: string;
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
