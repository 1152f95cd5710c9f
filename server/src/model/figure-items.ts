// KPIs under the headings of groups, and KPIs with a figure for each year.
import type { ListNode, MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { madeField, madeItem, madeRecord } from './made-entries.ts';
import { isTime } from './moments.ts';
import { fieldNamed, recordShape } from './shape.ts';
import type { RecordShape } from './shape-types.ts';
import { dueOf, isYearHead } from './table-columns.ts';
import { tableRows } from './tables.ts';
import { withLevels } from './year-records.ts';

/**
 * The KPIs of a section as a list, where some stand in groups such as `daily: [orders, installs]`,
 * or have their figures side by side: `orders: [20000, 35000]`, `orders: {last: …, next: …}`.
 * @returns undefined where none does
 */
export function figureItems(whole: MapNode, record: RecordShape): ListNode | undefined {
  const node = withoutYears(whole);
  const figures = node.entries.map(({ value }) => figuresOf(value, record));
  const isOf = (one: Figures | undefined, other: Figures | undefined): boolean =>
    one !== undefined && one.columns === other?.columns;
  const read = node.entries.map((entry, index): readonly Node[] | undefined => {
    const own = figures[index];
    const levelled = entry.value.kind === 'map' ? withLevels(entry.value) : entry.value;
    if (!own?.areYears && levelled !== entry.value)
      return [madeItem({ ...entry, value: levelled })];
    if (!own) return tableRows(entry.value, record, '')?.items;
    const isSide = figures.some(
      (one, at) => at !== index && isOf(own, one) && (own.hasFigure || one?.hasFigure),
    );
    if (isSide || own.areYears) return [madeItem({ ...entry, value: levels(own, entry) })];
    return own.values.length > 1 ? own.members : undefined;
  });
  if (node === whole && read.every((items) => items === undefined)) return undefined;
  const items = node.entries.flatMap((entry, index) => read[index] ?? [madeItem(entry)]);
  return { kind: 'list', span: node.span, flow: node.flow, items, table: true };
}

/** Without the rows of a table that has one for each year, or that names its years: no KPIs. */
function withoutYears(whole: MapNode): MapNode {
  const entries = whole.entries.filter(({ value }) => !namesTimes(value));
  const node = entries.length < whole.entries.length ? { ...whole, entries } : whole;
  const isRow = ({ key, value }: MapEntry): boolean =>
    value.kind === 'list' && isYearHead(key.text);
  if (node.entries.filter(isRow).length < 2) return node;
  const { head = [] } = recordShape('plan').table ?? {};
  const isHead = ({ key }: MapEntry): boolean => head.includes(key.text.trim().toLowerCase());
  return { ...node, entries: node.entries.filter((one) => !isRow(one) && !isHead(one)) };
}

/** `q: [Q1, Q2, Q3, Q4]`, `line: [FY14, FY15 F]`: the head of the figures below. */
function namesTimes(value: Node): boolean {
  if (value.kind !== 'list' || value.items.length < 2) return false;
  return value.items.every(
    (one) => one.kind === 'scalar' && isTime(one.text.trim().replace(/(?<=\d)\s?[AEFBP]$/u, '')),
  );
}

/** The values below a key that is no KPI written in the usual way. */
interface Figures {
  readonly values: readonly Node[];
  /** What the values are called, or how many there are. */
  readonly columns: string;
  readonly areYears: boolean;
  readonly hasFigure: boolean;
  /** The KPIs, if the key is the heading of a group. */
  readonly members: readonly Node[];
}

function figuresOf(value: Node, record: RecordShape): Figures | undefined {
  if (value.kind === 'scalar' || (value.kind === 'map' && value.table)) return undefined;
  const values = value.kind === 'list' ? value.items : value.entries.map((one) => one.value);
  if (values.length === 0 || values.some((one) => one.kind !== 'scalar')) return undefined;
  const hasFigure = values.some(isFigure);
  if (value.kind === 'list')
    return { values, columns: String(values.length), areYears: false, hasFigure, members: values };
  if (value.entries.some(({ key }) => fieldNamed(record, key.text))) return undefined;
  return {
    values,
    columns: value.entries.map(({ key }) => key.text).join('\n'),
    areYears: value.entries.every(({ key }) => isTime(key.text.replace(/(?<=\d)[AEFBP]$/u, ''))),
    hasFigure: true,
    members: value.entries.map(madeItem),
  };
}

function isFigure(node: Node): boolean {
  return node.kind === 'scalar' && /^[^\p{L}]*(?:\d|[?？])/u.test(node.text);
}

/** The first figure as the baseline, the last as the target. */
function levels({ values, areYears }: Figures, { key, value }: MapEntry): MapNode {
  const written = values.filter((one) => one.kind === 'scalar' && one.text.trim() !== '');
  const [first, last] = [written[0], written.at(-1)];
  const years = value.kind === 'map' && areYears ? value.entries : [];
  const due = dueOf(years.find((one) => one.value === last)?.key);
  const entries = [
    ...(first && first !== last ? [madeField('baseline', first, key.span)] : []),
    ...(last ? [madeField('target', last, key.span)] : []),
    ...(due ? [madeField('due', due, key.span)] : []),
  ];
  return madeRecord(value.span, entries);
}
