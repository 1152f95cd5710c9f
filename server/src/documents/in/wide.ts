import { readDate } from '../../model/grammar/date.ts';
import type { Context } from './context.ts';
import type { Entry } from './entry.ts';
import { fieldShape, type Given, setField } from './fields.ts';
import type { Column, TableContext } from './table-head.ts';

/**
 * Places a figure of a table over time: measured ones are actuals, planned ones checkpoints. Where
 * nothing says which, those of the past are measured.
 * @param isMerged the cell repeats one that stands for several periods, whose share nobody knows
 */
export function placeFigure(
  context: Context,
  entry: Entry | undefined,
  column: Column,
  given: Given,
  table: TableContext,
  isMerged: boolean,
): void {
  if (context.words.lists.empty.has(given.text)) return;
  const field = entry && !isMerged ? fieldFor(context, column, entry, table) : undefined;
  if (entry && field !== undefined) {
    const key =
      field === 'target' || field === 'budget' ? {} : { key: column.date ?? column.written };
    setField(context, entry, field, { ...given, ...key });
    context.draft.said.add(column.written);
  } else {
    const text = `${entry?.name ?? ''} – ${column.written}: ${given.text}`;
    context.draft.leave(text, given.at, context.file, table.under);
  }
}

function fieldFor(
  { words, calendar, today }: Context,
  { kind, written, date = '' }: Column,
  entry: Entry,
  { time }: TableContext,
): string | undefined {
  if (entry.spec.section !== 'kpis') {
    const isYear = kind === 'year' || /^\d{4}$/.test(date);
    return isYear && hasBudget(entry) && !entry.get('budget') ? 'budget' : undefined;
  }
  if (kind === 'year') return time === 'checkpoints' && !entry.get('target') ? 'target' : undefined;
  if (words.lists.measured.inside(written).length > 0) return 'actuals';
  if (words.lists.planned.inside(written).length > 0) return 'checkpoints';
  if (time !== undefined) return time;
  const end = readDate(date, calendar).value?.end;
  return end !== undefined && end <= today ? 'actuals' : undefined;
}

/** The sum of a row of money over time is the budget of its entry. */
function hasBudget({ spec }: Entry): boolean {
  return fieldShape(spec, 'budget')?.type === 'money';
}
