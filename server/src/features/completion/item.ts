import type { Text } from '../../text/language.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { DescribedKind } from '../describe/describe.ts';
import type { Writing } from './writing.ts';

/** One thing that can be inserted. */
export interface Choice {
  /** What is shown: the id or word to insert. */
  readonly label: string;
  readonly kind: 'field' | 'catalog' | 'own' | 'value';
  /** The name in the reader's language, or what the value means. */
  readonly detail?: Text;
  /** A short remark after the label: `required`. */
  readonly remark?: Text;
  /** Everything that typing may match: id, names and aliases in both languages. */
  readonly filter: string;
  /** Rank among the choices; lower comes first. */
  readonly rank: number;
  readonly write: Writing;
  /** Where the documentation comes from, fetched when the item is looked at. */
  readonly about?:
    | { readonly kind: DescribedKind; readonly id: string }
    | { readonly doc: Text; readonly example?: string };
  /** Offer the next choices right after this one. */
  readonly again?: boolean;
}

/** A choice in its place. */
export interface CompletionItem extends Omit<Choice, 'write'> {
  /** What to insert, with tab stops `${1:…}`. */
  readonly insert: string;
  /** What it replaces. */
  readonly replace: Span;
  /** Where that ends for somebody who wants to keep what stands after the cursor; undefined where nothing else makes sense. */
  readonly insertEnd?: number;
  /** Blanks before it that go or come with it. */
  readonly also?: TextEdit;
}
