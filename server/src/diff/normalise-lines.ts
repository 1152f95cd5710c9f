import { recogniseMechanisms } from '../catalog/recognise.ts';
import { type Piece, splitKpiLine, splitShift } from '../model/grammar/lines.ts';
import type { UnitTable } from '../model/grammar/units.ts';
import { readQuantity } from '../model/grammar/value.ts';
import { spanInScalar } from '../model/read-entries.ts';
import type { FieldShape, ValueType } from '../model/shape-types.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import { leafOf } from './leaf.ts';
import type { Context } from './normalise-keys.ts';
import type { Fields, Items, Leaf, Value } from './value.ts';

/** Whether a value says nothing. */
export function isNothing(value: Value): boolean {
  return (
    (value.kind === 'items' && value.items.length === 0) ||
    (value.kind === 'fields' && value.fields.size === 0)
  );
}

/** The field that a short spelling says it stands for: a share is in percent, an amount is not. */
export function shortField(
  short: readonly ValueType[],
  text: string,
  units: UnitTable,
): string | undefined {
  const named = short.flatMap((one) => ('as' in one && one.as !== undefined ? [one.as] : []));
  const isShare = readQuantity(text, units).value?.units.includes('percent') === true;
  return (isShare ? named[0] : named.at(-1)) ?? named[0];
}

/** The first of several models or levers is the main one. */
export function hasMainOne(of: ValueType): boolean {
  return of.type === 'ref' && (of.to === 'model' || of.to === 'lever');
}

/** Values by field, as the fields of a node. */
export function fieldsOf(node: Node, values: readonly (readonly [string, Value])[]): Fields {
  const fields = new Map(values.map(([key, value]) => [key, { key, value, entry: undefined }]));
  return { kind: 'fields', fields, node, open: false };
}

/** A line that holds several fields: `baseline -> target by due @ owner`, `from -> to`. */
export function lineOf(
  context: Context,
  node: ScalarNode,
  type: Extract<ValueType, { type: 'entry' }>,
  shape: ReadonlyMap<string, FieldShape>,
): Fields | undefined {
  const short = type.short.find(
    (form) => form.type === 'kpi-line' || form.type === 'shift-line',
  )?.type;
  if (short === undefined) return undefined;
  const split: object =
    short === 'kpi-line' ? splitKpiLine(node.text) : (splitShift(node.text) ?? {});
  const pieces = Object.entries(split).filter((entry): entry is [string, Piece] =>
    shape.has(entry[0]),
  );
  if (pieces.length === 0) return undefined;
  return fieldsOf(
    node,
    pieces.map(([name, { text, start, end }]) => {
      const leaf = leafOf(context, { ...node, text }, shape.get(name));
      return [name, { ...leaf, node, span: spanInScalar(context.text, node, start, end) }];
    }),
  );
}

/** A lever as a sentence: the text, and the mechanisms recognised in it. */
export function sentence(
  context: Context,
  node: ScalarNode,
  shape: ReadonlyMap<string, FieldShape>,
): Value {
  const text = leafOf(context, node, { type: 'text' });
  if (!context.unsaid) return text;
  const ids = recogniseMechanisms(context.catalog, node.text).flatMap(({ id, negated }) =>
    negated ? [] : id,
  );
  const [list] = [...shape].find(([, entryField]) => entryField.type === 'list') ?? [];
  const items = [...new Set(ids)].map((id): Leaf => ({ ...text, text: id, canon: id, id }));
  const found: Items = { kind: 'items', firstCounts: false, items, node };
  return fieldsOf(node, [
    ...(list !== undefined && items.length > 0 ? [[list, found] as const] : []),
    ['note', text],
  ]);
}
