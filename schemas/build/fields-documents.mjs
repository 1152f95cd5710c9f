// Fields of the sections that say by which words documents announce what belongs in a plan.
import { list, mapOf, record, string, words } from './values.mjs';

/** Sections of the words of documents that are lists. */
export const documentLists = {
  document_sections: record({ section: string, words, whole: words }),
  document_columns: record({ record: string, field: string, words }),
  document_labels: record({ field: string, words }),
};

/** Those that exist once. */
export const documentSingles = {
  document_words: record({
    numbering: words,
    totals: words,
    kinds: words,
    surnames: words,
    measured: words,
    planned: words,
    moves: words,
    whole_year: words,
    companies: words,
    titles: words,
    remarks: words,
    values: list(record({ record: string, field: string, value: string, words })),
    empty: words,
    aims: words,
    unmeasured: words,
    staff_only: words,
    leads: words,
    starts: words,
    ends: words,
    ours: words,
    attendees: words,
    scales: mapOf(list(string)),
  }),
};
