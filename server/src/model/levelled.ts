// Records of KPIs whose figures stand under their years.
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { madeField } from './made-entries.ts';
import { measuredGoal } from './part-records.ts';
import { fieldNamed, recordShape } from './shape.ts';
import { withLevels } from './year-records.ts';

/** `{measure: sales, 2022: 25m, 2025: 120m}`: a KPI by its years. */
export function levelled(item: Node): Node {
  if (item.kind !== 'map' || item.entries.length < 2) return item;
  const read = measuredGoal(item) ?? withLevels(item);
  return read === item ? item : withName(read);
}

/** `{m: share of services, 2022: 40%}`: the first text is the name where no field says so. */
function withName(node: MapNode): MapNode {
  const record = recordShape('kpi');
  const isField = ({ key }: MapEntry): boolean => fieldNamed(record, key.text) !== undefined;
  const [first] = node.entries;
  const isNamed = node.entries.some(({ key }) =>
    ['name', 'kpi', 'id'].includes(fieldNamed(record, key.text)?.name ?? key.text),
  );
  if (isNamed || !first || isField(first) || first.value.kind !== 'scalar') return node;
  if (!/\p{L}{2}/u.test(first.value.text)) return node;
  const name = madeField('name', first.value, first.key.span);
  return { ...node, entries: [name, ...node.entries.slice(1)] };
}
