import type { Plan, TextField } from './plan.ts';
import { type Section, type SectionEntries, sections } from './sections.ts';

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

type Entries = { readonly [S in Section]: readonly SectionEntries[S][] };

/** The prose of the entries of all sections. */
export function entryProse(entries: Entries): string[] {
  const prose: string[] = [];
  for (const section of sections) addProse(section, entries, prose);
  return prose;
}

function addProse<S extends Section>(section: S, entries: Entries, to: string[]): void {
  for (const entry of entries[section]) addBeginnings(proseOfEntry[section](entry), to);
}

/** Maximum length of a text that counts as prose, to limit the work. */
const longest = 20_000;

function addBeginnings(fields: Texts, to: string[]): void {
  for (const field of fields) if (field) to.push(field.text.slice(0, longest));
}

/** The prose of the top-level fields. */
export function headProse({
  title,
  summary,
  shift,
}: Pick<Plan, 'title' | 'summary' | 'shift'>): string[] {
  const prose: string[] = [];
  addBeginnings([title, summary, shift?.from, shift?.to], prose);
  return prose;
}
