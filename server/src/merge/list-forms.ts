import type { Catalog } from '../catalog/catalog.ts';
import { parsePlan } from '../check.ts';
import { nameEndIn } from '../model/kpi-names.ts';
import { inForm, type Parsed, type SectionForm, sectionsWritten } from '../model/list-form.ts';
import { applyEdits } from '../text/span.ts';

/** The sections that a text writes as lists. */
export function listsIn(text: string, catalog: Catalog): string[] {
  return sectionsWritten(parsed(text, catalog), 'list');
}

/** A text with some sections in a form; those that cannot be written in it stay as they are. */
export function inForms(
  text: string,
  sections: readonly string[],
  form: SectionForm,
  catalog: Catalog,
): string {
  return sections.reduce((now, section) => {
    const edits = inForm(parsed(now, catalog), section, form);
    return edits ? applyEdits(now, edits) : now;
  }, text);
}

function parsed(text: string, catalog: Catalog): Parsed {
  return {
    text,
    root: parsePlan(text).root,
    parse: (other) => parsePlan(other).root,
    nameEnd: nameEndIn(catalog),
  };
}
