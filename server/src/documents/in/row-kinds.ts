import type { Context } from './context.ts';
import { setField } from './fields.ts';
import { placeText } from './items.ts';
import type { Row } from './row-entries.ts';
import { type Spec, shapeOf, specOf } from './specs.ts';
import type { Rows, TableReading } from './table-head.ts';

/** The column that says of each row what it is: an action, a decision, a risk. */
export function kindColumn(
  { words }: Context,
  rows: Rows,
  { columns, headRows }: TableReading,
): number | undefined {
  const at = columns.findIndex(
    ({ kind, head }) => kind === 'other' && words.lists.kinds.has(head.word),
  );
  if (at < 0) return undefined;
  const cells = rows.slice(headRows).flatMap((row) => row[at]?.text || []);
  const known = cells.filter((text) => specOf(words.sections.whole(text)[0]) !== undefined);
  const isKinds = known.length * 2 > cells.length && new Set(known).size > 1;
  return isKinds ? at : undefined;
}

/**
 * Places a row as the kind of entry that it says it is.
 * @returns undefined for a row that is of the table's own kind, false for one of no kind
 */
export function placeAsKind(
  context: Context,
  row: Row,
  { columns, primary }: TableReading,
  at: number,
): boolean | undefined {
  const spec = specOf(context.words.sections.whole(row[at]?.text ?? '')[0]);
  if (spec === primary) return undefined;
  const main = row[columns.findIndex(({ kind, spec: own }) => kind === 'main' && own === primary)];
  const entry = spec && main && placeText(context, spec, main.text, main.at);
  if (!spec || !entry) return false;
  const others: string[] = [];
  for (const [index, { text, plain, at: place }] of row.entries()) {
    const { kind, field = '', written } = columns[index] ?? {};
    if (text === '' || index === at || kind === 'main' || kind === 'number') continue;
    const target = kind === 'field' ? fieldFor(spec, field) : undefined;
    if (plain !== undefined) context.draft.said.add(text);
    if (target === undefined) others.push(`${written ?? ''}: ${text}`);
    else setField(context, entry, target, { text: plain ?? text, at: place });
  }
  if (others.length > 0)
    context.draft.leave(
      `${entry.name} – ${others.join(' | ')}`,
      (row[0] ?? main).at,
      context.file,
      [],
    );
  return true;
}

/** The same field, or the one for a person or a time that this kind has. */
function fieldFor(spec: Spec, field: string): string | undefined {
  const fields = [...shapeOf(spec).fields.values()];
  const of = (type: string): string | undefined => fields.find((one) => one.type === type)?.name;
  if (fields.some(({ name }) => name === field)) return field;
  if (field === 'owner') return of('person');
  return ['due', 'end', 'when'].includes(field) ? (of('date') ?? of('period')) : undefined;
}
