import { titleText } from '../../text/message.ts';
import type { Span } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { aliasesToIds } from './aliases.ts';
import { blockTexts } from './block-text.ts';
import { extractInitiative } from './extract-initiative.ts';
import { kpiForms } from './kpi-form.ts';
import { leverForms } from './lever-form.ts';
import { listForms } from './list-form.ts';
import type { Offer, Refactoring } from './refactoring.ts';
import { sortLevers } from './sort-levers.ts';
import { standardSpelling } from './spelling.ts';
import { textForms } from './text-form.ts';

const offers: readonly Offer[] = [
  leverForms,
  kpiForms,
  textForms,
  listForms,
  blockTexts,
  extractInitiative,
  aliasesToIds,
  standardSpelling,
  sortLevers,
];

/**
 * The refactorings for a selection. None in a text with syntax errors: its tree may not be what is
 * meant.
 */
export function refactorings(document: PlanDocument, range: Span): Refactoring[] {
  const { problems, unsupported } = document.checked.plan.syntax;
  if (problems.length > 0 || unsupported.length > 0) return [];
  return offers
    .flatMap((offer) => offer(document, range))
    .map((one) => ({ ...one, title: titleText(one.title) }));
}
