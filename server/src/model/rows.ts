// Entries that are written as the rows of a table, under their times, or in groups.
import type { ListNode, Node } from '../syntax/tree.ts';
import { figureItems } from './figure-items.ts';
import { levelled } from './levelled.ts';
import { recordOf } from './shape.ts';
import type { ValueType } from './shape-types.ts';
import { tableRows } from './tables.ts';
import { toldDetails, toldWork } from './told-work.ts';
import { phaseItems, toldItems, workItems } from './work.ts';
import { isYearKey } from './year-records.ts';

const told = { work: toldWork, details: toldDetails };

/**
 * The entries of a section as a list, where they are not written as entries.
 * @param text the whole file
 */
export function rowsIn(
  node: Node,
  { of }: Extract<ValueType, { type: 'map' }>,
  text: string,
): ListNode | undefined {
  const record = recordOf(of);
  if (!record || (node.kind !== 'scalar' && node.table)) return undefined;
  const rows = tableRows(node, record, text);
  if (!rows && node.kind === 'list' && record.id === 'initiative')
    return toldItems(node, record, told);
  if (!rows && node.kind === 'list' && record.id === 'kpi') return byYears(node);
  if (rows || node.kind !== 'map' || node.list) return rows;
  if (record.id === 'initiative') return workItems(node, record, told);
  if (record.id === 'phase') return phaseItems(node);
  return record.id === 'kpi' ? figureItems(node, record) : undefined;
}

/** `- {measure: sales, 2022: 25m, 2025: 120m}`: KPIs by their years. */
function byYears(node: ListNode): ListNode | undefined {
  const items = node.items.map((item) => {
    return item.kind === 'map' && item.entries.some(isYearKey) ? levelled(item) : item;
  });
  return items.every((item, at) => item === node.items[at])
    ? undefined
    : { ...node, items, table: true };
}
