import type { Text } from '../../text/language.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';

/** A change of form that a person asks for; what the plan says stays the same. */
export interface Refactoring {
  readonly title: Text;
  readonly kind: 'rewrite' | 'extract';
  readonly edits: readonly TextEdit[];
}

/** Offers refactorings for what a selection touches. */
export type Offer = (document: PlanDocument, range: Span) => readonly Refactoring[];

/** One refactoring, or none where there is nothing to change. */
export function rewriting(title: Text, edits: readonly TextEdit[] | undefined): Refactoring[] {
  return edits && edits.length > 0 ? [{ title, kind: 'rewrite', edits }] : [];
}
