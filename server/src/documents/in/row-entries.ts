import { type Context, takenFrom } from './context.ts';
import { periodOf, standardDate } from './dates.ts';
import type { Entry } from './entry.ts';
import { headOf } from './heads.ts';
import { unbroken } from './lines.ts';
import type { SourceCell } from './source.ts';
import type { Spec } from './specs.ts';
import type { TableContext, TableReading } from './table-head.ts';
import { anyUnit, type Unit, unitIn } from './units.ts';

export type Row = readonly SourceCell[];

/** The entries of a row: a main cell that is empty continues the entry above, of an outer kind. */
export function entriesOf(
  context: Context,
  row: Row,
  { columns, primary }: TableReading,
  open: Map<string, Entry>,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [at, { kind, spec }] of columns.entries()) {
    const cell = row[at];
    if (kind !== 'main' || !spec || !cell) continue;
    if (cell.text !== '' && !context.words.lists.empty.has(cell.text)) {
      const name = nameOf(context, spec, cell.text);
      const entry = context.draft.entry(spec, name, cell.at, context.file);
      entries.set(spec.section, entry);
      open.set(spec.section, entry);
    } else if (spec !== primary && spec.section === 'goals') {
      const above = open.get(spec.section);
      if (above) entries.set(spec.section, above);
    }
  }
  return entries;
}

/** The name of an entry; of a KPI without its unit in brackets. */
function nameOf({ units }: Context, spec: Spec, text: string): string {
  if (spec.section !== 'kpis' && spec.section !== 'economics') return unbroken(text);
  const bare = text.replace(/(?<![*†‡])[*†‡]+$/, '');
  const { unit } = headOf(bare, units);
  if (!unit) return bare;
  return bare.replace(
    /\s*(?:[(（[【][^()（）[\]【】]{1,24}[)）\]】]|[,，]\s*[^,，]{1,12})\s*$/,
    '',
  );
}

/** The unit of a row's figures: a column for it, the name's brackets, the line above the table. */
export function unitOf(
  { units }: Context,
  row: Row,
  { columns, primary }: TableReading,
  table: TableContext,
): Unit | undefined {
  const at = columns.findIndex(({ field }) => field === 'unit');
  const main = columns.findIndex(({ kind, spec }) => kind === 'main' && spec === primary);
  const own = at < 0 ? undefined : anyUnit(row[at]?.text ?? '', units);
  const remark = columns.findIndex(({ field, spec }) => field === 'rest' && spec === primary);
  const said = remark < 0 ? undefined : unitIn(row[remark]?.text ?? '', units);
  return own ?? headOf(row[main]?.text ?? '', units).unit ?? said ?? table.unit;
}

/** The relations that a row states: a goal and its KPI, an initiative and its KPI. */
export function link(
  context: Context,
  entries: ReadonlyMap<string, Entry>,
  goal: Entry | undefined,
  row: Row,
): void {
  const kpi = entries.get('kpis');
  const at = (row[0] as SourceCell).at;
  if (!kpi) return;
  for (const entry of [entries.get('goals') ?? goal, entries.get('initiatives')])
    if (entry) context.draft.set(entry, 'kpis', takenFrom(context, kpi.name, at));
}

export function firstName(entries: ReadonlyMap<string, Entry>): string | undefined {
  return [...entries.values()][0]?.name;
}

/** Fills what follows from several fields: a period from its two ends, a date from a head. */
export function settleEntry(context: Context, entry: Entry): void {
  const [start, end] = [entry.get('start'), entry.get('end')];
  const edge = start ?? end;
  if (edge && !entry.get('when')) {
    const ends = [start, end].map(
      (one) => one && (standardDate(one.text, context.calendar, context.order) ?? one.text),
    );
    if (start && end && ends.some((one) => one && !standardDate(one, context.calendar))) {
      const said = `${entry.name} – ${start.text} – ${end.text}`;
      context.draft.leave(said, edge.at, edge.file, []);
      return;
    }
    const text =
      ends[0] !== undefined && ends[1] !== undefined ? periodOf(ends[0], ends[1]) : edge.text;
    context.draft.set(entry, 'when', { ...edge, text });
  }
  for (const field of ['due', 'as_of']) {
    const said = entry.get(`~${field}`);
    if (said && !entry.get(field) && entry.get(field === 'due' ? 'target' : 'baseline'))
      context.draft.set(entry, field, said);
    entry.fields.delete(`~${field}`);
  }
  entry.fields.delete('start');
  entry.fields.delete('end');
}
