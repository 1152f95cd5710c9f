import type { Ignore } from '../../model/plan.ts';
import type { Span } from '../../text/span.ts';

/**
 * A comment that silences rules: `# planwright-ignore-next-line KPI307 the counting rule changed`.
 */
export interface Directive {
  readonly span: Span;
  readonly scope: 'line' | 'next-line' | 'file';
  /** The line (from 0) whose findings are silenced; undefined for the whole file. */
  readonly line: number | undefined;
  /** Codes of rules, and letters of groups. */
  readonly rules: readonly string[];
  /** Words that should name a rule but do not. */
  readonly unknown: readonly string[];
  readonly reason: string;
}

/** The place of a directive: an entry under `ignore`, or a comment. */
export type Silencer = { readonly ignore: Ignore } | { readonly directive: Directive };

/** A directive with a problem. */
export type SilenceProblem =
  | ({ readonly kind: 'unused' | 'expired' | 'no-reason' } & Silencer)
  | ({
      readonly kind: 'unknown-rule';
      readonly word: string;
      readonly rules: readonly string[];
    } & Silencer);
