import { type Context, takenFrom } from './context.ts';
import { periodOf } from './dates.ts';
import { specOf } from './specs.ts';
import type { Rows, TableReading } from './table-head.ts';

/** Phases that stand above the months of a table over time: `Phase 1` above January to March. */
export function placePhases(
  context: Context,
  rows: Rows,
  { columns, headRows, isWide }: TableReading,
): void {
  const spec = specOf('phases');
  const upper = rows[headRows - 2];
  if (!isWide || !upper || !spec) return;
  const { draft, words, file } = context;
  for (const [at, { text, isMerged, at: place }] of upper.entries()) {
    if (text === '' || isMerged) continue;
    const span = columns.filter((_, column) => upper[column]?.text === text && column >= at);
    const dates = span.flatMap(({ date }) => (date === undefined ? [] : [date]));
    const isPhase = words.columns
      .get(spec.record)
      ?.inside(text)
      .some(({ name }) => name === spec.main);
    if (dates.length < 2 || !isPhase) continue;
    const entry = draft.entry(spec, text, place, file);
    const when = periodOf(dates[0] as string, dates.at(-1) as string);
    draft.set(entry, 'when', takenFrom(context, when, place));
  }
}
