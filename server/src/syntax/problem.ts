import type { Span, TextEdit } from '../text/span.ts';

/** Why a text cannot be read as a plan file at all. Worded for people by rule STR001. */
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
  | 'missing-blank'
  | 'colon-in-value'
  | 'unclosed-quote'
  | 'bad-escape'
  | 'text-after-quote'
  | 'unclosed-bracket'
  | 'extra-bracket'
  | 'empty-item'
  | 'indentation'
  | 'no-colon'
  | 'dash-after-key'
  | 'several-documents'
  | 'other';

/** One reason why a text cannot be read, with its place and, where the slip is clear, its mend. */
export interface SyntaxProblem {
  readonly code: ProblemCode;
  readonly span: Span;
  /** The piece of text that is wrong, for the message. */
  readonly found: string;
  readonly fix?: readonly TextEdit[];
}

/** A part of a text that cannot be read as it stands: an entry, or the whole text where its parts cannot be told apart. */
export interface BrokenPart {
  readonly span: Span;
  /** The tree has it as it was most plausibly meant; else part of what it says is unknown. */
  readonly isRepaired: boolean;
}

/** A full-width or look-alike character where YAML needs an ASCII one; the tree was read as if it stood there. */
export interface Confusable {
  readonly span: Span;
  readonly found: string;
  readonly ascii: string;
  readonly edits: readonly TextEdit[];
}
