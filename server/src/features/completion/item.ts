import type { Text } from '../../text/language.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { DescribedKind } from '../describe/describe.ts';
import type { Writing } from './writing.ts';

/** One completion. */
export interface Choice {
  /** The label: the id or word to insert. */
  readonly label: string;
  readonly kind: 'field' | 'catalog' | 'own' | 'value';
  /** The name in the reader's language, or the meaning of the value. */
  readonly detail?: Text;
  /** A short remark after the label: `required`. */
  readonly remark?: Text;
  /** Everything that typed text may match: id, names and aliases in both languages. */
  readonly filter: string;
  /** Sort order; lower comes first. */
  readonly rank: number;
  readonly write: Writing;
  /** Source of the documentation, which is computed when the item is selected. */
  readonly about?:
    | { readonly kind: DescribedKind; readonly id: string }
    | { readonly doc: Text; readonly example?: string };
  /** Trigger completion again after this one is accepted. */
  readonly again?: boolean;
}

/** A choice in its place. */
export interface CompletionItem extends Omit<Choice, 'write'> {
  /** The text to insert, with tab stops `${1:…}`. */
  readonly insert: string;
  /** The replaced span. */
  readonly replace: Span;
  /**
   * Where the span ends in insert mode, which keeps the text after the cursor; undefined where only
   * replacing makes sense.
   */
  readonly insertEnd?: number;
  /** A change of the white space before it. */
  readonly also?: TextEdit;
}
