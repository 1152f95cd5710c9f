import type { Catalog } from '../catalog/catalog.ts';
import { find } from '../catalog/lookup.ts';
import { recogniseMechanisms } from '../catalog/recognise.ts';
import { monthOf } from '../model/grammar/date-forms.ts';
import { type Piece, splitKpiLine, splitShift } from '../model/grammar/lines.ts';
import { type UnitTable, unitTable } from '../model/grammar/units.ts';
import { readQuantity } from '../model/grammar/value.ts';
import type { Plan } from '../model/plan.ts';
import { spanInScalar } from '../model/reader.ts';
import { refsTo } from '../model/references.ts';
import {
  type FieldShape,
  type KeyType,
  planType,
  recordShape,
  type ValueType,
} from '../model/shape.ts';
import type { MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { type LeafContext, leafOf, rawLeaf } from './leaf.ts';
import type { Field, Fields, Items, Leaf, Value } from './value.ts';

/** What normalisation needs to see that two spellings mean the same. */
interface Context extends LeafContext {
  readonly text: string;
  /**
   * Also read what is implicit in a plan: defaults, mechanisms in a lever's sentence, the catalogue
   * KPI that a key names.
   */
  readonly unsaid: boolean;
}

/** What references to entries of the plan itself point to. */
const ownTargets = ['own-kpi', 'initiative', 'affected', 'phase', 'segment', 'channel'] as const;

/** Options of `normalise`. */
export interface Reading {
  /** Words have their meaning in a plan of these models. */
  readonly models: readonly string[];
  /** Every written field, even an empty one, and no meaning that comes from another field. */
  readonly asWritten?: true;
}

/**
 * A plan as fields and values that are the same for all spellings of the same plan: order, short
 * and full form, quotes, layout, names for ids, full-width characters, `180万` for `1.8M`, `2027/3`
 * for `2027-03`. Driven only by the shape of the format.
 */
export function normalise(
  plan: Plan,
  catalog: Catalog,
  { models, asWritten = undefined }: Reading,
): Fields {
  const context: Context = {
    text: plan.syntax.text,
    catalog,
    models,
    sources: new Set(plan.sources.map(({ key }) => key)),
    named: new Map(refsTo(plan, ...ownTargets).map(({ span, id }) => [span.start, id])),
    currency: asWritten ? undefined : plan.currency?.text,
    calendar: asWritten ? {} : plan.calendar,
    units: unitTable(catalog.measures, plan.syntax.text),
    unsaid: !asWritten,
  };
  const value = plan.root && readValue(context, plan.root, planType);
  return value?.kind === 'fields'
    ? value
    : { kind: 'fields', fields: new Map(), node: plan.root, open: false };
}

function readValue(context: Context, node: Node, type: ValueType | undefined): Value | undefined {
  if (node.kind === 'scalar' && (node.isNull || node.text.trim() === ''))
    return context.unsaid ? undefined : rawLeaf(node, context.text);
  if (type === undefined) return rawLeaf(node, context.text);
  if (type.type === 'record' || type.type === 'entry') {
    if (node.kind === 'map') return recordValue(context, node, recordShape(type.record).fields);
    return type.type === 'entry' ? shortValue(context, node, type) : rawLeaf(node, context.text);
  }
  if (type.type === 'map') {
    if (node.kind === 'map') return mapValue(context, node, type);
    const short = node.kind === 'scalar' ? type.short?.[0] : undefined;
    return short ? readValue(context, node, short) : rawLeaf(node, context.text);
  }
  if (type.type === 'list' || type.type === 'one-or-list') return itemsValue(context, node, type);
  return node.kind === 'scalar' ? leafOf(context, node, type) : rawLeaf(node, context.text);
}

function recordValue(
  context: Context,
  node: MapNode,
  shape: ReadonlyMap<string, FieldShape>,
): Fields {
  const fields = new Map<string, Field>();
  for (const entry of node.entries) {
    const key = entry.key.text;
    const type = shape.get(key);
    const value = fields.has(key) ? undefined : readValue(context, entry.value, type);
    if (value && !(context.unsaid && isNothing(value))) fields.set(key, { key, value, entry });
  }
  for (const [key, { default: text }] of context.unsaid ? shape : []) {
    if (text === undefined || fields.has(key)) continue;
    const value: Leaf = { kind: 'leaf', text, canon: text, span: node.span, node };
    fields.set(key, { key, value, entry: undefined, implied: true });
  }
  return { kind: 'fields', fields, node, open: false };
}

function isNothing(value: Value): boolean {
  return (
    (value.kind === 'items' && value.items.length === 0) ||
    (value.kind === 'fields' && value.fields.size === 0)
  );
}

function mapValue(
  context: Context,
  node: MapNode,
  type: Extract<ValueType, { type: 'map' }>,
): Fields {
  const fields = new Map<string, Field>();
  for (const entry of node.entries) {
    const key = keyCanon(context, entry.key, type.keys);
    if (entry.key.isNull || fields.has(key)) continue;
    const value = readValue(context, entry.value, type.of) ?? {
      kind: 'fields',
      fields: new Map(),
      node: undefined,
      open: false,
    };
    fields.set(key, { key: entry.key.text, value: known(context, entry, type.keys, value), entry });
  }
  return { kind: 'fields', fields, node, open: true };
}

function keyCanon(context: Context, key: ScalarNode, keys: KeyType): string {
  if (keys.type === 'own') return key.text;
  if (keys.type === 'month') return String(monthOf(key.text) ?? key.text);
  return leafOf(context, key, keys.type === 'ref' ? { type: 'ref', to: keys.to } : { type: 'date' })
    .canon;
}

/** A key that names a catalogue KPI is equivalent to a field that names it. */
function known(context: Context, entry: MapEntry, keys: KeyType, value: Value): Value {
  if (!context.unsaid || keys.type !== 'own' || keys.of !== 'own-kpi' || value.kind !== 'fields')
    return value;
  if (value.fields.has(kpiField)) return value;
  const id = find(context.catalog, 'kpi', entry.key.text, context.models)?.id;
  if (id === undefined) return value;
  const { span, text } = entry.key;
  const leaf: Leaf = { kind: 'leaf', text, canon: id, id, span, node: entry.key };
  return {
    ...value,
    fields: new Map([
      ...value.fields,
      [kpiField, { key: kpiField, value: leaf, entry: undefined, implied: true }],
    ]),
  };
}

/** The field that names the catalogue KPI. */
const kpiField = 'kpi';

function itemsValue(
  context: Context,
  node: Node,
  type: ValueType & { readonly type: 'list' | 'one-or-list' },
): Items | Leaf | undefined {
  if (node.kind === 'map') return rawLeaf(node, context.text);
  const nodes = node.kind === 'list' ? node.items : [node];
  const items = nodes.flatMap((item) => {
    if (item.kind === 'scalar')
      return item.isNull || item.text.trim() === '' ? [] : leafOf(context, item, type.of);
    return rawLeaf(item, context.text);
  });
  return {
    kind: 'items',
    firstCounts: type.type === 'one-or-list' && hasMainOne(type.of),
    items,
    node,
  };
}

/** The field that a short spelling says it stands for: a share is in percent, an amount is not. */
function shortField(
  short: readonly ValueType[],
  text: string,
  units: UnitTable,
): string | undefined {
  const named = short.flatMap((one) => ('as' in one && one.as !== undefined ? [one.as] : []));
  const isShare = readQuantity(text, units).value?.units.includes('percent') === true;
  return (isShare ? named[0] : named.at(-1)) ?? named[0];
}

/** The first of several models or levers is the main one. */
function hasMainOne(of: ValueType): boolean {
  return of.type === 'ref' && (of.to === 'model' || of.to === 'lever');
}

/** A short form as the equivalent record. */
function shortValue(
  context: Context,
  node: Node,
  type: Extract<ValueType, { type: 'entry' }>,
): Value | undefined {
  const shape = recordShape(type.record).fields;
  if (node.kind === 'list') {
    const [name, field] = [...shape].find(([, entryField]) => entryField.type === 'list') ?? [];
    if (name === undefined || !field || !type.short.some((form) => form.type === 'list'))
      return rawLeaf(node, context.text);
    const value = readValue(context, node, field);
    return fieldsOf(node, value && !(context.unsaid && isNothing(value)) ? [[name, value]] : []);
  }
  if (node.kind !== 'scalar') return rawLeaf(node, context.text);
  const line = lineOf(context, node, type, shape);
  if (line) return line;
  if (type.short.some((form) => form.type === 'list')) return sentence(context, node, shape);
  const standsFor = shortField(type.short, node.text, context.units);
  const fieldOf = standsFor === undefined ? undefined : shape.get(standsFor);
  if (fieldOf) return fieldsOf(node, [[fieldOf.name, leafOf(context, node, fieldOf)]]);
  const isUrl = /^https?:\/\//.test(node.text.trim());
  const [name, field] =
    [...shape].find(([, entryField]) => (entryField.type === 'url') === isUrl) ??
    [...shape][0] ??
    [];
  return name === undefined ? undefined : fieldsOf(node, [[name, leafOf(context, node, field)]]);
}

function fieldsOf(node: Node, values: readonly (readonly [string, Value])[]): Fields {
  const fields = new Map(values.map(([key, value]) => [key, { key, value, entry: undefined }]));
  return { kind: 'fields', fields, node, open: false };
}

/** A line that holds several fields: `baseline -> target by due @ owner`, `from -> to`. */
function lineOf(
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
function sentence(
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
