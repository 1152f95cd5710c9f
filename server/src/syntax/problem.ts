import type { Span, TextEdit } from '../text/span.ts';

/** Why a text cannot be parsed. Rule STR001 has the messages. */
export type ProblemCode =
  | 'too-large'
  | 'too-deep'
  | 'too-dense'
  | 'binary'
  | 'conflict-markers'
  | 'tab-indent'
  | 'reserved-start'
  | 'comparison'
  | 'question-mark'
  | 'missing-space'
  | 'colon-in-value'
  | 'unclosed-quote'
  | 'bad-escape'
  | 'text-after-quote'
  | 'unclosed-bracket'
  | 'extra-bracket'
  | 'empty-item'
  | 'indentation'
  | 'no-colon'
  | 'title'
  | 'table'
  | 'remark-beside'
  | 'dash-after-key'
  | 'list-without-key'
  | 'several-documents'
  | 'other';

/** One syntax error with its place and, if the mistake is clear, its fix. */
export interface SyntaxProblem {
  readonly code: ProblemCode;
  readonly span: Span;
  /** The wrong text, for the message. */
  readonly found: string;
  readonly fix?: readonly TextEdit[];
}

/** A broken part of a text: an entry, or the whole text if its parts cannot be distinguished. */
export interface BrokenPart {
  readonly span: Span;
  /**
   * Whether the tree has it in its most plausible form; otherwise part of its content is unknown.
   */
  readonly isRepaired: boolean;
}

/**
 * A confusable character where YAML needs an ASCII one; the tree was parsed as if it were ASCII.
 */
export interface Confusable {
  readonly span: Span;
  readonly found: string;
  readonly ascii: string;
  readonly edits: readonly TextEdit[];
}
