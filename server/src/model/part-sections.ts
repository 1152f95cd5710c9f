// The sections that the parts of a plan make together with those that are there.
import type { ListNode, MapEntry, Node } from '../syntax/tree.ts';
import { madeItem } from './made-entries.ts';
import type { PartName } from './part-names.ts';
import { ownRecord } from './part-records.ts';
import type { Around } from './part-types.ts';
import { rowsIn } from './rows.ts';
import { fieldNamed, recordShape } from './shape.ts';
import { isYearKey } from './year-records.ts';

/** The entries of sections that are there, as items; several are each an item. */
export function itemsOf(
  name: PartName,
  there: readonly MapEntry[],
  around: Around,
): readonly Node[] {
  const [only, ...others] = there;
  if (!only) return [];
  const { value } = only;
  const isRecord = value.kind === 'map' && ownRecord(value, false) !== undefined;
  if (isRecord && others.length === 0) return there.map(madeItem);
  if (others.length > 0)
    return there.flatMap((one) =>
      isSection(name, one) ? itemsOf(name, [one], around) : [madeItem(one)],
    );
  const field = around.plan.fields.get(name);
  const rows = field?.type === 'map' ? rowsIn(value, field, around.text) : undefined;
  if (rows) return rows.items;
  if (value.kind === 'list') return value.items;
  return value.kind === 'map' ? value.entries.map(madeItem) : [value];
}

/** Whether one of several headings has entries of its own, and is none itself. */
function isSection(name: PartName, { value }: MapEntry): boolean {
  if (name !== 'kpis') return false;
  if (value.kind === 'list') return value.items.length > 1;
  if (value.kind !== 'map' || value.entries.length < 2) return false;
  const record = recordShape('kpi');
  const isField = (text: string): boolean =>
    ['baseline', 'target', 'due', 'owner'].includes(fieldNamed(record, text)?.name ?? '');
  const { entries } = value;
  return !entries.some(({ key }) => isField(key.text)) && !entries.every(isYearKey);
}

/** Items as a section of the plan, each with a name of its own. */
export function sectionOfItems(name: string, { key }: MapEntry, found: readonly Node[]): MapEntry {
  const items = withOwnNames(found);
  const span = { start: items[0]?.span.start ?? key.span.start, end: items.at(-1)?.span.end ?? 0 };
  const value: ListNode = { kind: 'list', span, flow: true, items, table: true };
  return { key: { ...key, text: name }, value, span };
}

/** `gmv` of two regions: the second one with a number. */
function withOwnNames(items: readonly Node[]): readonly Node[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const [only, ...others] = item.kind === 'map' ? item.entries : [];
    if (!only || others.length > 0 || item.kind !== 'map') return item;
    const count = (counts.get(only.key.text) ?? 0) + 1;
    counts.set(only.key.text, count);
    if (count === 1) return item;
    const key = { ...only.key, text: `${only.key.text} ${count}` };
    return { ...item, entries: [{ ...only, key }] };
  });
}
