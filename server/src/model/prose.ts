import type { Plan, TextField } from './plan.ts';
import type { Section, SectionEntries } from './sections.ts';

type Texts = readonly (TextField | undefined)[];

/** The prose of an entry: everything that is neither a reference nor a number. */
const proseOfEntry: { readonly [S in keyof SectionEntries]: (entry: SectionEntries[S]) => Texts } =
  {
    levers: (one) => [one.prose, one.why, one.note, one.waive?.reason],
    kpis: (one) => [one.measure, one.why, one.scope],
    initiatives: (one) => [one.name, one.note],
    assumptions: (one) => [one.assume],
    risks: (one) => [one.risk, one.response, one.trigger],
    sources: (one) => [one.title, one.note],
  };

/** The prose of the entries of a section. */
export function entryProse<S extends Section>(section: S): (entry: SectionEntries[S]) => string[] {
  return (entry) => proseOfEntry[section](entry).flatMap(beginning);
}

/** Maximum length of a text that counts as prose, to limit the work. */
const longest = 20_000;

function beginning(field: TextField | undefined): string[] {
  return field?.text === undefined ? [] : [field.text.slice(0, longest)];
}

/** The prose of the top-level fields. */
export function headProse({
  title,
  summary,
  shift,
}: Pick<Plan, 'title' | 'summary' | 'shift'>): string[] {
  return [title, summary, shift?.from, shift?.to].flatMap(beginning);
}
