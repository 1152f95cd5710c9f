import type { Text } from '../../text/language.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';

/** A refactoring: changes the form at the user's request, never the content. */
export interface Refactoring {
  readonly title: Text;
  readonly kind: 'rewrite' | 'extract';
  readonly edits: readonly TextEdit[];
}

/** Offers refactorings for a selection. */
export type Offer = (document: PlanDocument, range: Span) => readonly Refactoring[];

/** One refactoring, or none if there is nothing to change. */
export function rewriting(title: Text, edits: readonly TextEdit[] | undefined): Refactoring[] {
  return edits && edits.length > 0 ? [{ title, kind: 'rewrite', edits }] : [];
}
