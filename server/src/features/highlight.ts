import type { Span } from '../text/span.ts';
import type { PlanDocument } from './document.ts';
import { sameTarget } from './occurrence-target.ts';
import { occurrenceAt, occurrencesIn } from './occurrences.ts';

/** A reference to the same thing as the one under the cursor; `write` for the definition. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/**
 * All references in a plan to the thing named at an offset, by id, name or alias. Empty where
 * nothing known is named.
 */
export function highlights({ checked }: PlanDocument, offset: number): Highlight[] {
  const all = occurrencesIn(checked.plan);
  const here = occurrenceAt(all, offset);
  if (!here) return [];
  return all
    .filter(({ target }) => sameTarget(target, here.target))
    .map(({ span, isKey }) => ({ span, kind: isKey ? 'write' : 'read' }));
}
