import type { Span } from '../text/span.ts';
import { type CatalogText, catalogPlaces } from './catalog-places.ts';
import type { PlanDocument } from './document.ts';
import { sameTarget, type Target } from './occurrence-target.ts';
import { occurrenceAt, occurrencesIn } from './occurrences.ts';

/** What the word under the cursor refers to. */
export function targetAt({ checked }: PlanDocument, offset: number): Target | undefined {
  return occurrenceAt(occurrencesIn(checked.plan), offset)?.target;
}

/**
 * References to something in a plan. `declaration` includes the key of the plan's own entry, or of
 * the lever it lists.
 */
export function referencesIn(
  { checked }: PlanDocument,
  target: Target,
  declaration: boolean,
): Span[] {
  return occurrencesIn(checked.plan)
    .filter(
      (one) =>
        sameTarget(one.target, target) && (declaration || !one.isKey || target.of === 'catalog'),
    )
    .map(({ span }) => span);
}

/** References to something in a company catalogue. `declaration` includes the entry itself. */
export function referencesInCatalog(
  { text }: CatalogText,
  target: Target,
  declaration: boolean,
): Span[] {
  if (target.of === 'plan') return [];
  return catalogPlaces(text)
    .filter(
      (one) => one.kind === target.kind && one.id === target.id && (declaration || !one.isKey),
    )
    .map(({ span }) => span);
}
