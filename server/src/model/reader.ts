import type { Catalog } from '../catalog/catalog.ts';
import { entryOf, type MapNode, type Node } from '../syntax/tree.ts';
import type { Calendar } from './grammar/date.ts';
import { readFigure } from './grammar/figure.ts';
import { readerOf } from './grammar/kept-dates.ts';
import { readMoney } from './grammar/money.ts';
import type { UnitTable } from './grammar/units.ts';
import type { NamedSection, OwnNames } from './own-names.ts';
import type { EntryBase, LeverEntry, Path, ReadField, TextField } from './plan.ts';
import { recordShape } from './shape.ts';

/** The context of reading, and the data collected by it. */
export interface ReadContext {
  readonly text: string;
  readonly catalog: Catalog;
  readonly units: UnitTable;
  /** Ids of the plan's models, for words whose meaning depends on the model. */
  readonly models: readonly string[];
  /** The plan's period and fiscal year, for dates without them. */
  readonly calendar: Calendar;
  /** The length of the plan's period in whole months, if it is that. */
  readonly months?: number | undefined;
  /** Ids and names of the plan's own entries. */
  readonly own: Readonly<Record<NamedSection, OwnNames>>;
  /** The plan's levers by their keys, once they are read: elsewhere a key means the same. */
  readonly ownLevers?: ReadonlyMap<string, Pick<LeverEntry, 'id' | 'via'>>;
  /** Whether the risks are named by their keys, with their answers beside them. */
  readonly answersBeside?: boolean;
  /** Names from the plan: its company. */
  readonly names: readonly string[];
  /** Free text collected while reading, to detect the plan's language. */
  readonly prose: string[];
}

/** The value of a key of a map; undefined if the key is absent or has no value. */
export function writtenAt(map: MapNode | undefined, key: string): Node | undefined {
  const value = entryOf(map, key)?.value;
  return value && !(value.kind === 'scalar' && value.isNull) ? value : undefined;
}

/** A scalar value as text. Undefined for lists and maps, which the structure check reports. */
export function textField(
  context: ReadContext,
  node: Node | undefined,
  path: Path,
  prose = true,
): TextField | undefined {
  if (node?.kind !== 'scalar' || node.isNull || node.text.trim() === '') return undefined;
  const text = (node.whole ?? node.text).trim();
  if (prose) context.prose.push(text);
  return { text, span: node.span, path, node };
}

/** A field of a map as free text or a name. */
export function textAt(
  context: ReadContext,
  map: MapNode | undefined,
  key: string,
  path: Path,
): TextField | undefined {
  const node = writtenAt(map, key);
  return node && textField(context, node, [...path, key]);
}

/** Any scalar read by a grammar. */
function readAs<T>(
  { text, span, path, node }: TextField,
  {
    value,
    suggestion,
    guess,
    said,
  }: {
    readonly value?: T;
    readonly suggestion?: string;
    readonly guess?: string;
    readonly said?: true;
  },
): ReadField<T> {
  return { text, span, path, node, value, suggestion: suggestion ?? guess, said };
}

/** Reads a text field by a grammar. */
export const read = {
  date: ({ calendar }: ReadContext, field: TextField | undefined) =>
    field && readAs(field, readerOf(calendar).date(field.text)),
  period: ({ calendar }: ReadContext, field: TextField | undefined) =>
    field && readAs(field, readerOf(calendar).period(field.text)),
  money: ({ units }: ReadContext, field: TextField | undefined, months?: number) =>
    field && readAs(field, readMoney(field.text, units, months)),
  quantity: ({ units }: ReadContext, field: TextField | undefined) =>
    field && readAs(field, readFigure(field.text, units)),
};

/** A field of a map, as text other than prose. */
export function plainAt(
  context: ReadContext,
  map: MapNode | undefined,
  key: string,
  path: Path,
): TextField | undefined {
  const node = writtenAt(map, key);
  return node && textField(context, node, [...path, key], false);
}

/** The items of a list, or a single value instead of a list. */
export function itemsOf(
  context: ReadContext,
  map: MapNode | undefined,
  key: string,
  path: Path,
): TextField[] {
  const node = writtenAt(map, key);
  return node ? itemFields(context, node, [...path, key]) : [];
}

/** The scalar items of a node; items have the address of their list. */
export function itemFields(context: ReadContext, node: Node | undefined, path: Path): TextField[] {
  const fields: TextField[] = [];
  for (const item of node?.kind === 'list' ? node.items : node ? [node] : []) {
    const field = textField(context, item, path, false);
    if (field) fields.push(field);
  }
  return fields;
}

/** Names of a record's fields, in the order of the format. */
export function fieldNames(record: string): string[] {
  return [...recordShape(record).fields.keys()];
}

/** The text of an entry that is written in one line. */
export function short(context: ReadContext, base: EntryBase, prose = true): TextField | undefined {
  return textField(context, base.entry.value, base.path, prose);
}
