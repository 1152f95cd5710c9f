import type { Context } from './context.ts';
import type { Entry } from './entry.ts';
import { placeMarks } from './marks.ts';
import { leaveRow, placeCell } from './row-cells.ts';
import { entriesOf, firstName, link, type Row, unitOf } from './row-entries.ts';
import { groupOf, placeGroup } from './row-groups.ts';
import { kindColumn, placeAsKind } from './row-kinds.ts';
import { datedUnit, timeOf } from './row-time.ts';
import type { SourceCell } from './source.ts';
import type { Rows, TableContext, TableReading } from './table-head.ts';
import { placeFigure } from './wide.ts';

/** Puts the rows of a table into entries. */
export function placeRows(
  context: Context,
  rows: Rows,
  reading: TableReading,
  table: TableContext,
): void {
  let goal: Entry | undefined;
  const open = new Map<string, Entry>();
  const kinds = kindColumn(context, rows, reading);
  for (const row of rows.slice(reading.headRows)) {
    if (row.every(({ text }) => text === '')) continue;
    if (isTotal(context, row)) {
      leaveRow(context, row, reading, table);
      continue;
    }
    const placed = kinds === undefined ? undefined : placeAsKind(context, row, reading, kinds);
    if (placed === false) leaveRow(context, row, reading, table);
    if (placed !== undefined) continue;
    const group = groupOf(row, reading);
    if (group) {
      goal = placeGroup(context, row, reading, table, group);
      continue;
    }
    placeRow(context, row, reading, table, open, goal);
  }
}

/** A row that adds up the others. */
function isTotal({ words }: Context, row: Row): boolean {
  const first = row.find(({ text }) => text !== '');
  const isSum = (text: string): boolean =>
    words.lists.totals.has(text.replace(/[:：]$/, '')) ||
    words.lists.totals.leading(text)?.rest.startsWith(' ') === true ||
    /^(?:合计|总计|小计)/.test(text);
  return first !== undefined && row.some(({ text }) => isSum(text)) && isSum(firstWord(row));
}

function firstWord(row: Row): string {
  return row.find(({ text }) => text !== '')?.text ?? '';
}

function placeRow(
  context: Context,
  row: Row,
  reading: TableReading,
  table: TableContext,
  open: Map<string, Entry>,
  goal: Entry | undefined,
): void {
  const { draft, file } = context;
  const entries = entriesOf(context, row, reading, open);
  const primary = entries.get(reading.primary.section);
  if (entries.size === 0) {
    leaveRow(context, row, reading, table);
    return;
  }
  const unit = unitOf(context, row, reading, table);
  const time = timeOf(context, row, reading);
  const others: string[] = [];
  const isMarked = placeMarks(context, primary, row, reading.columns);
  for (const [at, { text, at: place, isMerged }] of row.entries()) {
    const column = reading.columns[at];
    const spans =
      isMerged === true || (row[at + 1]?.isMerged === true && row[at + 1]?.text === text);
    const isRepeated = isMerged === true && row[at - 1]?.text === text;
    if (text === '' || !column || column.kind === 'main' || at === time?.at) continue;
    if (column.kind === 'mark' && isMarked) continue;
    if (isRepeated && column.kind !== 'date') continue;
    const entry = column.spec && entries.get(column.spec.section);
    if (row[at]?.plain !== undefined) draft.said.add(text);
    const given = { text: row[at]?.plain ?? text, at: place, label: column.written };
    if (column.kind === 'number') {
      if (primary) draft.number(primary, text);
    } else if (column.kind === 'date' || column.kind === 'year') {
      placeFigure(
        context,
        primary,
        column,
        { ...given, unit: column.head.unit ?? unit ?? datedUnit(column, reading) },
        { ...table, time: time?.time ?? table.time },
        spans,
      );
    } else if (entry && column.field !== undefined && !(reading.isWide && column.field === 'rest'))
      placeCell(context, entry, column, { ...given, unit: column.head.unit ?? unit });
    else if (!isMerged) others.push(`${column.written === '' ? '' : `${column.written}: `}${text}`);
  }
  if (others.length > 0)
    draft.leave(
      `${firstName(entries) ?? ''} – ${others.join(' | ')}`,
      (row[0] as SourceCell).at,
      file,
      table.under,
    );
  link(context, entries, goal, row);
}
