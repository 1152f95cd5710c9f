import type { EntryBase } from '../../model/plan.ts';
import type { PlanDocument } from '../document.ts';
import { entryAround, formTitles, surroundings } from './form-support.ts';
import { type Offer, type Refactoring, rewriting } from './refactoring.ts';
import { unwrapValue, wrapValue } from './reshape.ts';

/** Turns risks, assumptions and sources from a text into a record with that text, and back. */
export const textForms: Offer = (document, range) => {
  const { plan } = document.checked;
  const risk = entryAround(plan.risks, range);
  if (risk) return forms(document, 'risks', risk, () => 'risk');
  const assumption = entryAround(plan.assumptions, range);
  if (assumption) return forms(document, 'assumptions', assumption, () => 'assume');
  const source = entryAround(plan.sources, range);
  return source
    ? forms(document, 'sources', source, (text) => (/^https?:\/\//.test(text) ? 'url' : 'title'))
    : [];
};

function forms(
  document: PlanDocument,
  section: string,
  { entry, record }: EntryBase,
  field: (text: string) => string,
): Refactoring[] {
  const around = surroundings(document, section);
  const { value } = entry;
  if (value.kind === 'scalar' && !value.isNull)
    return rewriting(formTitles.full, wrapValue(around, entry, field(value.text.trim())));
  const [only, another] = record?.entries ?? [];
  if (
    !only ||
    another ||
    only.value.kind !== 'scalar' ||
    only.value.isNull ||
    only.key.text !== field(only.value.text.trim())
  )
    return [];
  return rewriting(formTitles.short, unwrapValue(around, entry, only));
}
