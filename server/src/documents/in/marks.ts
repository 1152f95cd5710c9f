import { isoDay } from '../../model/grammar/day.ts';
import { readPeriod } from '../../model/grammar/period.ts';
import { type Context, takenFrom } from './context.ts';
import type { Column } from './dated-columns.ts';
import { periodOf } from './dates.ts';
import type { Entry } from './entry.ts';
import type { SourceCell } from './source.ts';
import { shapeOf } from './specs.ts';

type Row = readonly SourceCell[];

const mark = /^(?:x|v|[✓✔√●■▲○★◆█])$/iu;

/** Columns for periods with marks below them: `X` below `Apr-Jun`. */
export function markedColumns(
  { calendar }: Context,
  columns: readonly Column[],
  body: readonly Row[],
): readonly Column[] {
  const found = columns.map((column, at): Column => {
    const cells = body.flatMap((row) => (row[at]?.isMerged ? [] : row[at]?.text || []));
    const isMarked = cells.length > 0 && cells.every((text) => mark.test(text));
    const isTime = readPeriod(column.written, calendar).value !== undefined;
    return column.kind === 'other' && isMarked && isTime ? { ...column, kind: 'mark' } : column;
  });
  return found.filter(({ kind }) => kind === 'mark').length > 1 ? found : columns;
}

/** Sets the period of an entry from its marks, where there is no gap between them. */
export function placeMarks(
  context: Context,
  entry: Entry | undefined,
  row: Row,
  columns: readonly Column[],
): boolean {
  const all = columns.flatMap((column, at) => (column.kind === 'mark' ? [{ column, at }] : []));
  const marked = all.map(({ at }) => row[at]?.text !== undefined && mark.test(row[at].text));
  const [first, last] = [marked.indexOf(true), marked.lastIndexOf(true)];
  const cell = row[all[first]?.at ?? -1];
  if (first < 0 || !cell || !entry || !marked.slice(first, last + 1).every((one) => one))
    return false;
  const type = shapeOf(entry.spec).fields.get('when')?.type;
  const [from, to] = [first, last].map(
    (at) => readPeriod(all[at]?.column.written ?? '', context.calendar).value,
  );
  if (type !== 'period' || entry.get('when') || !from || !to) return false;
  for (const { column, at } of all.slice(first, last + 1))
    for (const text of [column.written, row[at]?.text ?? '']) context.draft.said.add(text);
  const when = periodOf(isoDay(from.start).slice(0, 7), isoDay(to.end).slice(0, 7));
  context.draft.set(entry, 'when', takenFrom(context, when, cell.at));
  return true;
}
