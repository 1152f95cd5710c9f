import { caseTexts, factText, groundsOf } from './texts.ts';
import type { Case, Fact } from './types.ts';

/** A public case as written by schemas/build-data.mjs for the start: without its long texts. */
export type WrittenWorldCase = Omit<Case, 'facts' | 'section' | 'place' | 'gap'> & {
  readonly facts: readonly Omit<Fact, 'case' | 'text' | 'figures' | 'grounds'>[];
};

/** The case, whose long texts are loaded on demand. */
export function worldCase(written: WrittenWorldCase): Case {
  const { id } = written;
  return {
    ...written,
    section: 'world',
    facts: written.facts.map((fact) => `${id}/${fact.id}`),
    get place() {
      return caseTexts(id)?.place;
    },
    get gap() {
      return caseTexts(id)?.gap;
    },
  } as Case;
}

/** Its facts, whose texts are loaded on demand. */
export function worldFacts(written: WrittenWorldCase): Fact[] {
  return written.facts.map((fact) => {
    const id = `${written.id}/${fact.id}`;
    return {
      ...fact,
      id,
      case: written.id,
      figures: [],
      get text() {
        return factText(id);
      },
      get grounds() {
        return groundsOf(id);
      },
    } as Fact;
  });
}
