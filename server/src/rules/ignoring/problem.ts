import type { Ignore } from '../../model/plan.ts';
import type { Span } from '../../text/span.ts';

/** A comment that silences rules: `# planwright-ignore-next-line KPI307 the counting rule changed`. */
export interface Directive {
  readonly span: Span;
  readonly scope: 'line' | 'next-line' | 'file';
  /** The line (from 0) whose findings are meant; undefined for the whole file. */
  readonly line: number | undefined;
  /** What is named: codes of rules, and letters of groups. */
  readonly rules: readonly string[];
  /** Words that should name a rule, and name none. */
  readonly unknown: readonly string[];
  readonly reason: string;
}

/** Where a word of silence stands: an entry under `ignore`, or a comment. */
export type Silencer = { readonly ignore: Ignore } | { readonly directive: Directive };

/** A word of silence that has something wrong with it. */
export type SilenceProblem =
  | ({ readonly kind: 'unused' | 'expired' | 'no-reason' } & Silencer)
  | ({
      readonly kind: 'unknown-rule';
      readonly word: string;
      readonly rules: readonly string[];
    } & Silencer);
