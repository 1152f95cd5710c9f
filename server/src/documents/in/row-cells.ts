import { type Context, takenFrom } from './context.ts';
import { standardDate } from './dates.ts';
import type { Entry } from './entry.ts';
import { setField } from './fields.ts';
import { labelled } from './fragments.ts';
import type { Row } from './row-entries.ts';
import type { SourceCell } from './source.ts';
import type { Column, TableContext, TableReading } from './table-head.ts';
import { anyUnit, type Unit, unitIn } from './units.ts';

/** Puts a cell into the field of its column; the head may say of which date it is. */
export function placeCell(
  context: Context,
  entry: Entry,
  column: Column,
  given: {
    readonly text: string;
    readonly at: SourceCell['at'];
    readonly label: string;
    readonly unit?: Unit | undefined;
  },
): void {
  const { field = '', head } = column;
  if (column.date !== undefined) {
    setField(context, entry, field, { ...given, key: column.date });
    context.draft.said.add(column.written);
    return;
  }
  if (field === 'unit' && anyUnit(given.text, context.units)?.kind !== 'other') return;
  const said = field === 'rest' ? labelled(context, entry.spec, given.text) : undefined;
  if (said && /[:：]/.test(given.text))
    setField(context, entry, said.field, { ...given, text: said.text });
  else if (!(field === 'rest' && unitIn(given.text, context.units)))
    setField(context, entry, field, given);
  const date = head.date === undefined ? undefined : standardDate(head.date, context.calendar);
  if (date === undefined) return;
  const dated = { target: 'due', baseline: 'as_of' }[field];
  if (dated !== undefined && !entry.get(dated))
    context.draft.set(entry, `~${dated}`, takenFrom(context, head.date ?? date, given.at));
}

/** Keeps a row beside the plan, each cell with its head. */
export function leaveRow(
  { draft, file }: Context,
  row: Row,
  { columns }: TableReading,
  { under }: TableContext,
): void {
  const cells = row.flatMap(({ text, isMerged }, at) => {
    const head = columns[at]?.written ?? '';
    return text === '' || isMerged
      ? []
      : [head === '' || columns[at]?.kind === 'main' ? text : `${head}: ${text}`];
  });
  const at = row.find(({ text }) => text !== '')?.at;
  if (at) draft.leave(cells.join(' | '), at, file, under);
}
