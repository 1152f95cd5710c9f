import type { Context } from './context.ts';
import type { Entry } from './entry.ts';
import { setField } from './fields.ts';
import { leaveRow } from './row-cells.ts';
import type { Row } from './row-entries.ts';
import type { SourceCell } from './source.ts';
import { specOf } from './specs.ts';
import type { TableContext, TableReading } from './table-head.ts';

/**
 * The one text of a row that stands for the rows below it: merged, or a name without any figure.
 */
export function groupOf(row: Row, { columns, primary }: TableReading): SourceCell | undefined {
  const own = row.filter(
    ({ text, isMerged }, at) => text !== '' && !isMerged && columns[at]?.kind !== 'number',
  );
  const [first] = own;
  if (!first) return undefined;
  const spans = row.some(({ isMerged, text }) => isMerged && text === first.text);
  if (own.length === 1 && spans) return first;
  if (primary.section !== 'kpis') return undefined;
  const isMain = columns.some(
    ({ kind, spec }, at) => kind === 'main' && spec === primary && row[at] === first,
  );
  const hasFigures = row.some(({ text, isMerged }, at) => {
    const { field = '', kind } = columns[at] ?? {};
    return text !== '' && !isMerged && (kind === 'date' || figures.has(field));
  });
  return isMain && !hasFigures ? first : undefined;
}

const figures = new Set(['baseline', 'target', 'due', 'unit']);

/** A heading inside a table: a goal where the table has goals, else a remark. */
export function placeGroup(
  context: Context,
  row: Row,
  reading: TableReading,
  table: TableContext,
  group: SourceCell,
): Entry | undefined {
  const { columns } = reading;
  const { hasGoals, under } = table;
  const { draft, file } = context;
  const spec = hasGoals ? specOf('goals') : undefined;
  if (!spec) {
    leaveRow(context, row, reading, table);
    return undefined;
  }
  const goal = draft.entry(spec, group.text, group.at, file);
  for (const [at, { text, at: place, isMerged }] of row.entries()) {
    const { field = '', kind } = columns[at] ?? {};
    if (text === '' || isMerged || text === group.text) continue;
    if (kind === 'number') draft.number(goal, text);
    else if (/^(?:owner|due|why)$/.test(field)) setField(context, goal, field, { text, at: place });
    else draft.leave(`${group.text} – ${text}`, place, file, under);
  }
  return goal;
}
