import type { Catalog } from '../../catalog/catalog.ts';
import type { Day } from '../../model/grammar/day.ts';
import { unitTable } from '../../model/grammar/units.ts';
import { maxLength } from '../../syntax/guard.ts';
import { type Lang, majorityLanguage } from '../../text/language.ts';
import type { NewLine } from '../../tracking/append.ts';
import { keepUnsaid } from './audit.ts';
import type { Context } from './context.ts';
import { orderIn } from './dates.ts';
import { type Doubt, Draft, type Left } from './draft.ts';
import { leftLines } from './left.ts';
import { levelsIn } from './levels.ts';
import { peopleIn } from './people.ts';
import { placeDocument, takeTitle } from './place.ts';
import { readable } from './readable.ts';
import { calendarOf, settle } from './settle.ts';
import type { SourceDocument, SourceNote } from './source.ts';
import { documentWords } from './words.ts';
import { writePlan } from './write.ts';
import type { Placed } from './write-entries.ts';

export interface ImportOptions {
  readonly catalog: Catalog;
  readonly today: Day;
  /** The language of the plan; by default the one most of the documents are in. */
  readonly lang?: Lang | undefined;
  /** Where measured figures go: into the plan, or into a file beside it. */
  readonly figures?: 'inside' | 'beside';
}

/** What became of documents. */
export interface Imported {
  /** The text of the plan, with what was not placed as comments at its end. */
  readonly text: string;
  readonly lang: Lang;
  readonly placed: readonly Placed[];
  readonly left: readonly Left[];
  readonly doubts: readonly Doubt[];
  /** Measured figures for the file beside the plan. */
  readonly figures: readonly NewLine[];
  readonly notes: readonly { readonly file: string; readonly note: SourceNote }[];
}

/**
 * Makes a plan from documents. Nothing is guessed: a figure is taken as it stands. Nothing is lost:
 * what has no place in the plan is kept as a comment.
 */
export function importDocuments(
  given: readonly SourceDocument[],
  { catalog, today, lang, figures = 'inside' }: ImportOptions,
): Imported {
  const documents = given.map(readable);
  const texts = documents.flatMap(textsOf);
  const all = texts.join('\n');
  const language = lang ?? majorityLanguage(all) ?? 'en';
  const base: Omit<Context, 'file' | 'draft'> = {
    catalog,
    units: unitTable(catalog.measures, all.slice(0, 10_000)),
    words: documentWords(),
    lang: language,
    today,
    order: orderIn(texts),
    calendar: {},
    levels: levelsIn(texts, documentWords()),
    people: new Set(),
  };
  // The first reading finds the period and the people that the second one needs.
  const first = placeAll(documents, base);
  const calendar = calendarOf(first, documents);
  const draft = placeAll(documents, { ...base, calendar, people: peopleIn(first, documents) });
  settle({ ...base, calendar, draft, file: '' });
  const beside = figures === 'beside' ? takeFigures(draft) : [];
  const { lines, placed } = writePlan(draft, language);
  keepUnsaid(
    draft,
    documents,
    [...lines, ...beside.map(({ date, value }) => `${date} ${value}`)],
    base,
  );
  const room = maxLength - lines.reduce((sum, line) => sum + line.length + 1, 1_000);
  const more = leftLines(draft.left, language, documents.length > 1, room);
  return {
    text: `${[...lines, ...more].join('\n')}\n`,
    lang: language,
    placed,
    left: draft.left,
    doubts: draft.doubts,
    figures: beside,
    notes: documents.flatMap(({ name, notes }) => notes.map((note) => ({ file: name, note }))),
  };
}

/** Takes the measured figures out of the KPIs, as lines of their own file. */
function takeFigures(draft: Draft): NewLine[] {
  return draft.entries('kpis').flatMap((entry) => {
    const lines = (entry.fields.get('actuals') ?? []).map(
      ({ key = '', text }): NewLine => ({ kpi: entry.name, date: key, value: text }),
    );
    entry.fields.delete('actuals');
    return lines;
  });
}

function textsOf({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.map(({ text }) => text))
      : [block.text],
  );
}

function placeAll(
  documents: readonly SourceDocument[],
  base: Omit<Context, 'file' | 'draft'>,
): Draft {
  const draft = new Draft();
  for (const document of documents) takeTitle({ ...base, draft, file: document.name }, document);
  for (const document of documents)
    placeDocument({ ...base, draft, file: document.name }, document);
  return draft;
}
