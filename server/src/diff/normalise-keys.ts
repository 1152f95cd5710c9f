import { find } from '../catalog/lookup.ts';
import { monthOf } from '../model/grammar/date-forms.ts';
import type { KeyType } from '../model/shape-types.ts';
import type { MapEntry, ScalarNode } from '../syntax/tree.ts';
import { type LeafContext, leafOf } from './leaf.ts';
import type { Leaf, Value } from './value.ts';

/** What normalisation needs to see that two spellings mean the same. */
export interface Context extends LeafContext {
  readonly text: string;
  /**
   * Also read what is implicit in a plan: defaults, mechanisms in a lever's sentence, the catalogue
   * KPI that a key names.
   */
  readonly unsaid: boolean;
}

/** The id that a key stands for, else the key. */
export function keyCanon(context: Context, key: ScalarNode, keys: KeyType): string {
  if (keys.type === 'own') return key.text;
  if (keys.type === 'month') return String(monthOf(key.text) ?? key.text);
  return leafOf(context, key, keys.type === 'ref' ? { type: 'ref', to: keys.to } : { type: 'date' })
    .canon;
}

/** A key that names a catalogue KPI is equivalent to a field that names it. */
export function known(context: Context, entry: MapEntry, keys: KeyType, value: Value): Value {
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
