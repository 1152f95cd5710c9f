import { find } from '../../catalog/lookup.ts';
import type { Calendar } from '../../model/grammar/date.ts';
import { dateOf } from '../../model/grammar/day.ts';
import { readPeriod } from '../../model/grammar/period.ts';
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import type { Entry, Taken } from './entry.ts';
import { settleEntry } from './row-entries.ts';
import type { SourceDocument } from './source.ts';

/** A year, half, quarter or month in a title: `2027年度`, `H1 2027`. */
const inTitle = /(?:[QH][1-4]\s)?(?<!\d)20\d{2}(?!\d)(?:-?[QH][1-4])?年?度?|FY\s?(?:20)?\d{2}/u;

/** The period that dates without a year are in: as the documents say, else that of their titles. */
export function calendarOf({ head }: Draft, documents: readonly SourceDocument[]): Calendar {
  const said =
    head.get('period')?.[0]?.text ?? titlePeriod(head.get('title')?.[0]) ?? headingYear(documents);
  const period = said === undefined ? undefined : readPeriod(said).value;
  if (!period) return {};
  const month = Number(head.get('fiscal_year')?.[0]?.text ?? 1);
  const ends = dateOf(period.end).year;
  const [, year] = /(?:FY\s?)(?:20)?(\d{2})/i.exec(head.get('title')?.[0]?.text ?? '') ?? [];
  const byStart = month > 1 && year !== undefined && Number(year) !== ends % 100;
  return {
    start: period.start,
    end: period.end,
    ...(month > 1 && { fiscalMonth: month, fiscalByStart: byStart }),
  };
}

function titlePeriod(title: Taken | undefined): string | undefined {
  return title && inTitle.exec(title.text)?.[0];
}

/** The year that most headings name. */
function headingYear(documents: readonly SourceDocument[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { blocks } of documents)
    for (const block of blocks) {
      const [year] =
        block.kind === 'heading' ? (/(?<!\d)20\d{2}(?!\d)/.exec(block.text) ?? []) : [];
      if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Completes a draft: what follows from several fields, and references to other entries. */
export function settle(context: Context): void {
  const { draft } = context;
  const [title] = draft.head.get('title') ?? [];
  const period = titlePeriod(title);
  if (title && period !== undefined && !draft.head.has('period') && readPeriod(period).value)
    draft.setHead('period', { ...title, text: period });
  for (const entry of draft.all()) {
    settleEntry({ ...context, file: entry.file }, entry);
    settleReferences(context, entry);
  }
}

/** References by number or in other words become the names of the entries that they lead to. */
function settleReferences({ draft, catalog }: Context, entry: Entry): void {
  const links: Readonly<Record<string, string>> = {
    kpis: 'kpis',
    after: 'initiatives',
    phase: 'phases',
    segment: 'segments',
    channel: 'channels',
  };
  for (const [field, section] of Object.entries(links)) {
    const values = entry.fields.get(field);
    if (!values || entry.spec.record === 'scenario') continue;
    const found = values.map((one) => ({ one, to: draft.find(section, one.text) }));
    const known = found.flatMap(({ one, to }) => (to ? [{ ...one, text: to.name }] : []));
    const open = found.flatMap(({ one, to }) => (to ? [] : [one]));
    if (known.length > 0) entry.fields.set(field, known);
    else entry.fields.delete(field);
    for (const one of open) {
      const isKpi = field === 'kpis' && find(catalog, 'kpi', one.text) !== undefined;
      draft.doubt('reference', `${entry.name}: ${one.text}`, one);
      const { rest } = entry.spec;
      if (rest === 'note' && !isKpi) draft.set(entry, rest, { ...one, text: one.text });
      else draft.leave(`${entry.name} – ${one.text}`, one.at, one.file, []);
    }
  }
}
