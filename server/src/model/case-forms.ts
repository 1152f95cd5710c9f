import type { Catalog } from '../catalog/catalog.ts';
import { foldWord } from '../catalog/normalise.ts';
import { factsOfCase } from '../catalog/outcome.ts';
import { perCatalog } from '../catalog/per-catalog.ts';
import { builtinReading, type Form } from '../catalog/reading.ts';
import { leversOfFact } from '../catalog/requirements.ts';
import type { Case } from '../catalog/types.ts';
import { shows } from './forms.ts';

/**
 * The business forms that a case plainly shows, told as those of a plan are; empty where it says
 * too little.
 */
export const formsOfCase = perCatalog((catalog, id): readonly Form[] => {
  const item = catalog.cases.get(id);
  if (!item) return [];
  const facts = factsOfCase(catalog, item).filter(({ kind }) => kind !== 'failure');
  const signals = {
    mechanisms: new Set(facts.flatMap(({ mechanisms }) => mechanisms)),
    levers: new Set(facts.flatMap((fact) => leversOfFact(catalog, fact))),
    texts: [item.name, ...facts.map(({ text }) => text)]
      .flatMap(({ en, zh }) => [en, zh])
      .map(foldWord)
      .join('\n'),
  };
  return builtinReading().forms.filter(
    (form) => item.models.includes(form.model) && shows(form, signals),
  );
});

/** True when a case plainly shows one of some forms. */
export function hasForm(catalog: Catalog, { id }: Case, forms: readonly Form[]): boolean {
  return formsOfCase(catalog, id).some((form) => forms.some((other) => other.id === form.id));
}
