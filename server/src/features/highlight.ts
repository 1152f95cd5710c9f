import type { Span } from '../text/span.ts';
import type { PlanDocument } from './document.ts';
import { occurrenceAt, occurrencesIn, sameTarget } from './occurrences.ts';

/** A place that names the same thing as the one under the cursor; `write` where the entry itself stands. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** All places of a plan that name what stands at an offset, by id, name or alias alike. Empty where nothing known stands. */
export function highlights({ checked }: PlanDocument, offset: number): Highlight[] {
  const all = occurrencesIn(checked.plan);
  const here = occurrenceAt(all, offset);
  if (!here) return [];
  return all
    .filter(({ target }) => sameTarget(target, here.target))
    .map(({ span, isKey }) => ({ span, kind: isKey ? 'write' : 'read' }));
}
