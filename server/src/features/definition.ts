import { nodeAt } from '../model/places.ts';
import type { EntryBase } from '../model/plan.ts';
import { type Span, touches } from '../text/span.ts';
import { type CatalogText, definitionIn } from './catalog-places.ts';
import type { PlanDocument } from './document.ts';
import { type Occurrence, occurrencesIn } from './occurrences.ts';

/** Where something is defined: in this plan, or in a company catalogue. */
export interface Definition {
  /** The word under the cursor. */
  readonly origin: Span;
  /** Undefined for the plan itself. */
  readonly file: CatalogText | undefined;
  /** The whole entry, and its key. */
  readonly span: Span;
  readonly selection: Span;
}

/**
 * Where the word under the cursor is defined: an entry of the plan, a lever that the plan lists, an
 * entry that a company catalogue defines or patches, the target of an address under `ignore`.
 * Built-in entries have no location.
 */
export function definitions(
  document: PlanDocument,
  offset: number,
  catalogs: readonly CatalogText[],
): Definition[] {
  const { plan } = document.checked;
  const here = occurrencesIn(plan).filter(({ span }) => touches(span, offset));
  const found = here.flatMap((one) => [...inPlan(document, one), ...inCatalogs(one, catalogs)]);
  return found.length > 0 ? found : addressed(document, offset);
}

function inPlan({ checked }: PlanDocument, { target, span, isKey }: Occurrence): Definition[] {
  const { plan } = checked;
  const entry: EntryBase | undefined =
    target.of === 'plan'
      ? (plan[target.section] as readonly EntryBase[]).find(({ key }) => key === target.id)
      : target.kind === 'lever' && !isKey
        ? checked.coverage.listed.get(target.id)
        : undefined;
  return entry
    ? [{ origin: span, file: undefined, span: entry.span, selection: entry.keySpan }]
    : [];
}

function inCatalogs({ target, span }: Occurrence, catalogs: readonly CatalogText[]): Definition[] {
  if (target.of === 'plan') return [];
  const found = definitionIn(catalogs, target.kind, target.id);
  return found ? [{ origin: span, file: found, span: found.span, selection: found.span }] : [];
}

/** The node that an address such as `initiatives.boost-button.when` leads to. */
function addressed({ checked }: PlanDocument, offset: number): Definition[] {
  const { plan } = checked;
  const at = plan.ignores.find((one) => one.at && touches(one.at.span, offset))?.at;
  const node = at && nodeAt(plan, at.text.split('.'));
  return node && at
    ? [{ origin: at.span, file: undefined, span: node.span, selection: node.span }]
    : [];
}
