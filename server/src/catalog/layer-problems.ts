import type { Span } from '../text/span.ts';

/**
 * The problems of a company catalogue. The rules have the messages (`hides-builtin` is REF705, the
 * rest REF704).
 */
export type LayerProblemCode =
  | 'not-a-catalog'
  | 'newer-version'
  | 'wrong-base'
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-form'
  | 'bad-id'
  | 'duplicate'
  | 'too-many'
  | 'hides-builtin'
  | 'unknown-reference';

/**
 * One problem with its place in the catalogue file. `data` has the fills for a message or a fix.
 */
export interface LayerProblem {
  readonly code: LayerProblemCode;
  readonly span: Span;
  readonly data: {
    readonly kind?: string;
    readonly id?: string;
    readonly field?: string;
    readonly suggestion?: string;
    readonly allowed?: readonly string[];
  };
}
