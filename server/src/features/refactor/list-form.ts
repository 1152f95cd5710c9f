import { parsePlan } from '../../check.ts';
import { nameEndIn } from '../../model/kpi-names.ts';
import { inForm, type Parsed, type SectionForm } from '../../model/list-form.ts';
import { touches } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { type Offer, rewriting } from './refactoring.ts';

const titles: Readonly<Record<SectionForm, { readonly en: string; readonly zh: string }>> = {
  list: { en: 'Write the section as a list', zh: '将该部分改写为列表' },
  map: { en: 'Write the section as a map', zh: '将该部分改写为“键: 值”形式' },
};

/** Turns a section from a list into a map and back, at the key of the section. */
export const listForms: Offer = (document, range) => {
  const { plan } = document.checked;
  const section = plan.root?.entries.find(({ key }) => touches(key.span, range.start));
  if (section?.value.kind !== 'map') return [];
  const form = section.value.list ? 'map' : 'list';
  return rewriting(titles[form], inForm(parsedOf(document), section.key.text, form));
};

function parsedOf({ text, checked, catalog }: PlanDocument): Parsed {
  return {
    text,
    root: checked.plan.syntax.root,
    parse: (other) => parsePlan(other).root,
    nameEnd: nameEndIn(catalog),
  };
}
